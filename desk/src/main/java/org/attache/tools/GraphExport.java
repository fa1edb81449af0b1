package org.attache.tools;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.Party;
import org.attache.run.Dossier;

/// Writes who met, visited, spoke to or dealt with whom as an undirected graph (GEXF 1.3): nodes are named parties,
/// edges weigh the entries that hold both, with the event types as attribute.
final class GraphExport {
    private final Dossier dossier;
    private final Map<String, Integer> nodes = new TreeMap<>();
    private final Map<String, Map<String, Integer>> edges = new TreeMap<>();

    GraphExport(Dossier dossier) {
        this.dossier = dossier;
    }

    void write(PrintWriter out) {
        for (Entry entry : dossier.entries()) {
            List<String> parties = parties(entry);
            parties.forEach(p -> nodes.merge(p, 1, Integer::sum));
            for (int i = 0; i < parties.size(); i++) {
                for (int j = i + 1; j < parties.size(); j++) {
                    String pair = parties.get(i) + "\u001F" + parties.get(j);
                    edges.computeIfAbsent(pair, p -> new TreeMap<>())
                            .merge(
                                    entry.value("type")
                                            .orElse(entry.kind().name().toLowerCase(java.util.Locale.ROOT)),
                                    1,
                                    Integer::sum);
                }
            }
        }
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            document(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new java.io.UncheckedIOException(new java.io.IOException("the graph could not be written", e));
        }
        out.println();
    }

    private List<String> parties(Entry entry) {
        List<String> names = new ArrayList<>();
        for (Entry.Report report : entry.reports()) {
            dossier.analysis(report.capture()).ifPresent(a -> add(a, report.fact(), names));
        }
        return names.stream().distinct().sorted().toList();
    }

    private static void add(Analysis analysis, String fact, List<String> names) {
        analysis.findings().events().stream()
                .filter(e -> e.id().equals(fact))
                .flatMap(e -> e.roles().stream())
                .map(EventClaim.Role::party)
                .filter(p -> p instanceof Party.Known)
                .forEach(p -> names.add(p.name()));
        analysis.findings().statements().stream()
                .filter(s -> s.id().equals(fact) && s.occasion().addressee().isPresent())
                .forEach(s -> {
                    names.add(s.speaker().party().name());
                    names.add(s.occasion().addressee().orElseThrow().name());
                });
        analysis.findings().deals().stream().filter(d -> d.id().equals(fact)).forEach(d -> {
            d.parties().supplier().ifPresent(names::add);
            d.parties().recipient().ifPresent(names::add);
        });
    }

    private void document(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace("http://gexf.net/1.3");
        xml.writeAttribute("version", "1.3");
        xml.writeStartElement("graph");
        xml.writeAttribute("defaultedgetype", "undirected");
        attributes(xml, "node", "entries", "integer");
        attributes(xml, "edge", "types", "string");
        xml.writeStartElement("nodes");
        for (Map.Entry<String, Integer> node : nodes.entrySet()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", safe(node.getKey()));
            xml.writeAttribute("label", safe(node.getKey()));
            value(xml, node.getValue().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("edges");
        int id = 0;
        for (Map.Entry<String, Map<String, Integer>> edge : edges.entrySet()) {
            int bar = edge.getKey().indexOf('\u001F');
            xml.writeStartElement("edge");
            xml.writeAttribute("id", Integer.toString(id++));
            xml.writeAttribute("source", safe(edge.getKey().substring(0, bar)));
            xml.writeAttribute("target", safe(edge.getKey().substring(bar + 1)));
            xml.writeAttribute(
                    "weight",
                    Integer.toString(edge.getValue().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()));
            value(xml, String.join(", ", edge.getValue().keySet()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void attributes(XMLStreamWriter xml, String of, String title, String type)
            throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        xml.writeEmptyElement("attribute");
        xml.writeAttribute("id", "0");
        xml.writeAttribute("title", title);
        xml.writeAttribute("type", type);
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement("attvalues");
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", "0");
        xml.writeAttribute("value", safe(text));
        xml.writeEndElement();
    }

    /// XML 1.0 has no place for most control characters and lone surrogates.
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
