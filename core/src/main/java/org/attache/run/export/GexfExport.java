package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.text.Printable;

/// Ties as an undirected graph in GEXF 1.2, Gephi's form: nodes are parties with their number of entries, edges weigh
/// the entries that hold both, with their types.
final class GexfExport {
    private GexfExport() {}

    static void write(Network network, Writer out) throws IOException {
        Ties.document(out, "gexf", "http://www.gexf.net/1.2draft", xml -> graph(network, xml));
    }

    private static void graph(Network network, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("version", "1.2");
        xml.writeStartElement("graph");
        xml.writeAttribute("defaultedgetype", "undirected");
        attributes(xml, "node", network.counted(), "integer");
        attributes(xml, "edge", "types", "string");
        xml.writeStartElement("nodes");
        for (Map.Entry<String, Integer> node : network.names().entrySet()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", Printable.xml(node.getKey()));
            xml.writeAttribute("label", Printable.xml(node.getKey()));
            value(xml, node.getValue().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("edges");
        int id = 0;
        for (Map.Entry<Network.Pair, SortedMap<String, Integer>> edge :
                network.ties().entrySet()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", Integer.toString(id++));
            xml.writeAttribute("source", Printable.xml(edge.getKey().one()));
            xml.writeAttribute("target", Printable.xml(edge.getKey().other()));
            xml.writeAttribute("weight", Integer.toString(Network.weight(edge.getValue())));
            value(xml, Network.types(edge.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
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
        xml.writeAttribute("value", Printable.xml(text));
        xml.writeEndElement();
    }
}
