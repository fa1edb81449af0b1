package org.attache.watch;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.ledger.Listing;
import org.attache.text.Printable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// News as an RSS 2.0 file: the newest first, older items of the file behind them.
final class NewsFeed {
    private static final int MOST = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Path file;

    NewsFeed(Path file) {
        this.file = file;
    }

    private record Item(String title, String id, String time, String text) {}

    /// Puts news before what the file holds; it is replaced at one go, so a reader never sees half of it.
    void add(News news, Instant now) throws IOException {
        String time = TIME.format(now.atOffset(ZoneOffset.UTC));
        List<Item> items = new ArrayList<>();
        news.conflicts().forEach(l -> items.add(item("Conflict: ", "conflict:" + news.line() + ":", l, time)));
        news.entries().forEach(l -> items.add(item("", "", l, time)));
        items.addAll(before());
        Path fresh = file.toAbsolutePath().resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            write(items.stream().limit(MOST).toList(), out);
        } catch (XMLStreamException e) {
            throw new IOException("the feed could not be written", e);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Item item(String kind, String id, Listing l, String time) {
        return new Item(kind + l.headline(), "urn:attache:" + id + l.id(), time, told(l));
    }

    /// "event, 2021-06-22. Independent origins: RIA, Reuters."
    static String told(Listing l) {
        return l.kind().name().toLowerCase(Locale.ROOT) + ", " + l.day().text() + ". Independent origins: "
                + String.join(", ", l.support().origins()) + ".";
    }

    private List<Item> before() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        Document feed = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8), "", Parser.xmlParser());
        return feed.select("item").stream()
                .map(i -> new Item(text(i, "title"), text(i, "guid"), text(i, "pubDate"), text(i, "description")))
                .toList();
    }

    private static String text(Element in, String name) {
        Element found = in.selectFirst("> " + name);
        return found == null ? "" : found.wholeText();
    }

    private static void write(List<Item> items, Writer out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        element(xml, "title", "Attaché: new entries and conflicts");
        element(xml, "link", "urn:attache:ledger");
        element(xml, "description", "What the watched feeds brought into the ledger.");
        for (Item item : items) {
            xml.writeStartElement("item");
            element(xml, "title", item.title());
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(Printable.xml(item.id()));
            xml.writeEndElement();
            element(xml, "pubDate", item.time());
            element(xml, "description", item.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Printable.xml(text));
        xml.writeEndElement();
    }
}
