package org.attache.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attache.fact.Markup;
import org.attache.fact.ProblemCode;

/// Reads DOCX: the paragraphs of `word/document.xml`, and title, author and dates of `docProps/core.xml`.
///
/// Done with the JDK's StAX rather than with POI, which would add 30 MB of jars for these two files. Misses
/// footnotes, comments, headers and text boxes' second copies.
final class WordReader {
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final ReadSettings settings;

    WordReader(ReadSettings settings) {
        this.settings = settings;
    }

    ReadDocument read(byte[] bytes) {
        Expander.Expanded document = Expander.zipEntry(bytes, "word/document.xml", settings.maxExpanded());
        if (document.problem().isPresent()) {
            return new ReadDocument.Unread(document.problem().orElseThrow(), "while unpacking the document");
        }
        if (document.raw().size() == 0) {
            return new ReadDocument.Unread(ProblemCode.BROKEN_DOCUMENT, "it holds no word/document.xml");
        }
        Expander.Expanded properties = Expander.zipEntry(bytes, "docProps/core.xml", settings.maxExpanded());
        try {
            return new ReadDocument.Text(
                    text(document.raw().open()), properties(properties.raw()), ReadDocument.End.THERE);
        } catch (XMLStreamException e) {
            return new ReadDocument.Unread(ProblemCode.BROKEN_DOCUMENT, "its XML is broken");
        }
    }

    private static String text(InputStream in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        boolean words = false;
        XMLStreamReader xml = FeedReader.factory().createXMLStreamReader(in);
        while (xml.hasNext()) {
            int event = xml.next();
            boolean own = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
                    && WORDS.equals(xml.getNamespaceURI());
            if (event == XMLStreamConstants.CHARACTERS && words) {
                paragraph.append(xml.getText());
            } else if (own && xml.getLocalName().equals("t")) {
                words = event == XMLStreamConstants.START_ELEMENT;
            } else if (own && event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tab" -> paragraph.append(' ');
                    case "br", "cr" -> paragraph.append('\n');
                    default -> {}
                }
            } else if (own && xml.getLocalName().equals("p") && !paragraph.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
                paragraph.setLength(0);
            }
        }
        return text.toString();
    }

    private static List<Markup.Entry> properties(Raw raw) throws XMLStreamException {
        List<Markup.Entry> entries = new ArrayList<>();
        if (raw.size() == 0) {
            return entries;
        }
        XMLInputFactory factory = FeedReader.factory();
        XMLStreamReader xml = factory.createXMLStreamReader(raw.open());
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = switch (xml.getLocalName()) {
                    case "title" -> "title";
                    case "creator" -> "author";
                    case "created" -> "document:created";
                    case "modified" -> "document:modified";
                    default -> "";
                };
                if (!name.isEmpty()) {
                    String value = xml.getElementText().strip();
                    if (!value.isEmpty()) {
                        entries.add(new Markup.Entry(name, value));
                    }
                }
            }
        }
        return entries;
    }
}
