package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.fact.Entry;

/// Who met, visited, spoke to or dealt with whom: parties that act, and how often two stand in one entry.
final class Ties {
    private Ties() {}

    /// Ties of entries. Figures have no parties.
    static Network of(Iterable<Entry> entries, Told told) {
        SortedMap<String, Integer> parties = new TreeMap<>();
        SortedMap<Network.Pair, SortedMap<String, Integer>> ties = new TreeMap<>();
        for (Entry entry : entries) {
            List<String> names = told.parts(entry).stream()
                    .filter(Told.Part::acts)
                    .map(Told.Part::name)
                    .distinct()
                    .sorted()
                    .toList();
            String type = entry.value("type").orElse(entry.kind().name().toLowerCase(Locale.ROOT));
            names.forEach(n -> parties.merge(n, 1, Integer::sum));
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    ties.computeIfAbsent(new Network.Pair(names.get(i), names.get(j)), p -> new TreeMap<>())
                            .merge(type, 1, Integer::sum);
                }
            }
        }
        return new Network("entries", parties, ties);
    }

    /// Writes one element of a graph's document.
    @FunctionalInterface
    interface Part {
        /// Writes everything that is in it.
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    /// Writes a graph as an XML document with one element at its root.
    static void document(Writer out, String root, String namespace, Part inside) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            inside.to(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the graph could not be written", e);
        }
        out.write('\n');
    }
}
