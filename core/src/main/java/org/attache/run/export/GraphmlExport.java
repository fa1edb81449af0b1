package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.text.Printable;

/// Ties as an undirected graph in GraphML (graphml.graphdrawing.org, 1.0): the same nodes and edges as in GEXF.
final class GraphmlExport {
    private GraphmlExport() {}

    static void write(Network network, Writer out) throws IOException {
        Ties.document(out, "graphml", "http://graphml.graphdrawing.org/xmlns", xml -> graph(network, xml));
    }

    private static void graph(Network network, XMLStreamWriter xml) throws XMLStreamException {
        key(xml, "name", "node", "string");
        key(xml, network.counted(), "node", "int");
        key(xml, "weight", "edge", "double");
        key(xml, "types", "edge", "string");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "ties");
        xml.writeAttribute("edgedefault", "undirected");
        // ids are XML name tokens, which names of people are not
        Map<String, String> ids = new HashMap<>();
        for (Map.Entry<String, Integer> node : network.names().entrySet()) {
            String id = "n" + ids.size();
            ids.put(node.getKey(), id);
            xml.writeStartElement("node");
            xml.writeAttribute("id", id);
            value(xml, "name", node.getKey());
            value(xml, network.counted(), node.getValue().toString());
            xml.writeEndElement();
        }
        int edges = 0;
        for (Map.Entry<Network.Pair, SortedMap<String, Integer>> edge :
                network.ties().entrySet()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + edges++);
            xml.writeAttribute("source", ids.getOrDefault(edge.getKey().one(), ""));
            xml.writeAttribute("target", ids.getOrDefault(edge.getKey().other(), ""));
            value(xml, "weight", Integer.toString(Network.weight(edge.getValue())));
            value(xml, "types", Network.types(edge.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void value(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(Printable.xml(text));
        xml.writeEndElement();
    }
}
