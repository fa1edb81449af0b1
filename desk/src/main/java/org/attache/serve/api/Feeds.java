package org.attache.serve.api;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attache.ledger.Catalogue;
import org.attache.ledger.LedgerRecord;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;
import org.attache.text.Printable;

/// Entries as a feed: Atom (RFC 4287) and RSS 2.0. An item's time is when the entry came into the ledger.
final class Feeds {
    private static final int MOST = 100;
    private static final DateTimeFormatter RSS_TIME = DateTimeFormatter.RFC_1123_DATE_TIME;

    private Feeds() {}

    static Reply answer(Call call, boolean rss) {
        int most = Math.min(MOST, call.limit());
        List<Listing> rows = Chosen.isNarrowed(call)
                ? Chosen.of(call, call.selection())
                        .flatMap(List::stream)
                        .limit(most)
                        .toList()
                : call.book()
                        .once(
                                "feed " + call.selection() + " " + most,
                                () -> latest(call.selection(), most, call.book()));
        String site =
                "http://" + Optional.ofNullable(call.context().header("Host")).orElse("127.0.0.1");
        return new Reply.Text(
                rss ? "application/rss+xml" : "application/atom+xml",
                Optional.empty(),
                out -> write(rows, site, call.book(), rss, out));
    }

    /// What came last into the ledger, so that whoever follows the feed misses nothing; what came together, by its
    /// day.
    private static List<Listing> latest(Selection selection, int most, Book book) {
        Catalogue catalogue = book.catalogue();
        long few = book.line();
        long many = selection.marks().bornAfter();
        // the first line after which at most so many came
        while (many < few) {
            long middle = (many + few) / 2;
            if (catalogue.count(bornAfter(middle, selection)) <= most) {
                few = middle;
            } else {
                many = middle + 1;
            }
        }
        Selection.Page page = new Selection.Page(most, Optional.empty(), false);
        List<Listing> rows =
                new ArrayList<>(catalogue.list(bornAfter(few, selection).page(page)));
        rows.sort(Comparator.comparingLong((Listing l) -> l.support().born()).reversed());
        if (rows.size() < most && few > selection.marks().bornAfter()) {
            long line = few;
            Selection.Page more = new Selection.Page(most + rows.size(), Optional.empty(), false);
            catalogue.list(bornAfter(few - 1, selection).page(more)).stream()
                    .filter(l -> l.support().born() == line)
                    .limit(most - rows.size())
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Selection bornAfter(long line, Selection selection) {
        Selection.Marks marks = selection.marks();
        return selection.with(new Selection.Marks(
                marks.disputed(),
                marks.confirmed(),
                line,
                marks.party(),
                marks.capture(),
                marks.changedAfter(),
                marks.part()));
    }

    private static void write(List<Listing> rows, String site, Book book, boolean rss, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            if (rss) {
                rss(rows, site, book, xml);
            } else {
                atom(rows, site, book, xml);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the feed could not be written", e);
        }
    }

    private static void atom(List<Listing> rows, String site, Book book, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "title", "Attaché");
        element(xml, "id", "urn:attache:ledger");
        element(xml, "updated", time(book, book.line()).toString());
        author(xml);
        for (Listing row : rows) {
            xml.writeStartElement("entry");
            element(xml, "title", row.headline());
            element(xml, "id", "urn:attache:entry:" + row.id());
            element(xml, "updated", time(book, row.support().born()).toString());
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", site + "/entry/" + Printable.address(row.id()));
            element(xml, "summary", summary(row));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", "Attaché");
        xml.writeEndElement();
    }

    private static void rss(List<Listing> rows, String site, Book book, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        element(xml, "title", "Attaché");
        element(xml, "link", site + "/");
        element(xml, "description", "Entries of the ledger");
        for (Listing row : rows) {
            xml.writeStartElement("item");
            element(xml, "title", row.headline());
            element(xml, "link", site + "/entry/" + Printable.address(row.id()));
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters("urn:attache:entry:" + row.id());
            xml.writeEndElement();
            element(
                    xml,
                    "pubDate",
                    RSS_TIME.format(time(book, row.support().born()).atOffset(ZoneOffset.UTC)));
            element(xml, "description", summary(row));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String summary(Listing row) {
        return row.kind().name().toLowerCase(Locale.ROOT) + ", " + row.day().text() + ". Independent origins: "
                + String.join(", ", row.support().origins()) + ". Reports: "
                + row.support().reports() + "."
                + (row.support().conflicts() > 0 ? " Its reports cannot all be true." : "");
    }

    private static Instant time(Book book, long line) {
        List<LedgerRecord> at = book.ledger().records(Math.max(1, line), 1);
        return at.isEmpty() ? Instant.EPOCH : at.getFirst().at();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Printable.xml(text));
        xml.writeEndElement();
    }
}
