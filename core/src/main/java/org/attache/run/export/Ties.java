package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.fact.Entry;

/// Who met, visited, spoke to or dealt with whom: parties that act, and how often two stand in one entry.
///
/// @param parties number of entries that each is in
/// @param ties entries of each type that two are in together
record Ties(Map<String, Integer> parties, Map<Pair, Map<String, Integer>> ties) {
    /// Ties of entries. Figures have no parties.
    static Ties of(Iterable<Entry> entries, Told told) {
        Map<String, Integer> parties = new TreeMap<>();
        Map<Pair, Map<String, Integer>> ties = new TreeMap<>();
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
                    ties.computeIfAbsent(new Pair(names.get(i), names.get(j)), p -> new TreeMap<>())
                            .merge(type, 1, Integer::sum);
                }
            }
        }
        return new Ties(parties, ties);
    }

    /// Number of entries that two are in together.
    static int weight(Map<String, Integer> types) {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The types of these entries, in order of the alphabet.
    static String types(Map<String, Integer> types) {
        return types.keySet().stream().collect(Collectors.joining(", "));
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

    /// Two names, in order of the alphabet.
    ///
    /// @param one first
    /// @param other second
    record Pair(String one, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair pair) {
            int first = one.compareTo(pair.one);
            return first != 0 ? first : other.compareTo(pair.other);
        }
    }
}
