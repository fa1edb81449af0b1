package org.attache.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import org.attache.fact.Sidecar;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads RSS 1.0 and 2.0 and Atom, whole or broken: each item becomes a capture of its own, with what the feed
/// says of it as its sidecar. jsoup's XML parser reads no external entities.
final class FeedReader {
    /// Items read of one feed.
    private static final int MAX_ITEMS = 2000;

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]{0,100}encoding=[\"']([\\w:.-]{2,40})[\"']");

    private static final Pattern CLOSED = Pattern.compile("</(?:rss|feed|rdf:RDF)\\s*>", Pattern.CASE_INSENSITIVE);
    /// Units looked at for the end: comments may follow it.
    private static final int LAST = 4096;

    private FeedReader() {}

    /// One item.
    ///
    /// @param html what it says, as markup
    /// @param sidecar what the feed says of it
    record Item(String html, Sidecar sidecar) {}

    /// A StAX factory that follows no entity and no DTD.
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// The encoding that the XML declaration gives.
    static Optional<String> declaredCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Whether the feed's own element ends: one that was cut off holds fewer items, or part of one, and no sign of
    /// it.
    static boolean isClosed(String xml) {
        return CLOSED.matcher(xml.substring(Math.max(0, xml.length() - LAST))).find();
    }

    /// The items of a feed, in its order.
    static List<Item> read(String xml) {
        Document feed = Jsoup.parse(xml, "", Parser.xmlParser());
        Optional<String> outlet = first(feed, "channel > title").or(() -> first(feed, "feed > title"));
        List<Item> items = new ArrayList<>();
        for (Element item : feed.select("item, entry")) {
            if (items.size() < MAX_ITEMS) {
                items.add(item(item, outlet));
            }
        }
        return items;
    }

    private static Item item(Element item, Optional<String> outlet) {
        Optional<String> title = first(item, "> title").map(t -> Jsoup.parse(t).text());
        String body = first(item, "> content|encoded")
                .or(() -> first(item, "> content"))
                .or(() -> first(item, "> description"))
                .or(() -> first(item, "> summary"))
                .orElse("");
        Optional<String> link = Optional.ofNullable(
                        item.selectFirst("> link[href]:not([rel]), > link[href][rel=alternate]"))
                .map(e -> e.attr("href"))
                .or(() -> first(item, "> link"))
                .or(() -> first(item, "> guid").filter(g -> g.startsWith("http")));
        Optional<String> published = first(item, "> pubDate")
                .or(() -> first(item, "> published"))
                .or(() -> first(item, "> dc|date"))
                .or(() -> first(item, "> updated"));
        String heading = title.map(t -> "<h1>"
                        + org.jsoup.parser.Parser.unescapeEntities(t, false).replace("<", "&lt;") + "</h1>")
                .orElse("");
        return new Item(heading + body, new Sidecar(link, outlet, title, published));
    }

    private static Optional<String> first(Element parent, String query) {
        return Optional.ofNullable(parent.selectFirst(query))
                .map(e -> e.children().isEmpty() ? e.wholeText() : e.html())
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
