package org.attache.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The addresses that a feed (RSS, Atom) or a sitemap names.
///
/// @param pages in the order of the feed; those of a sitemap latest first
/// @param maps further sitemaps, latest first
record FeedLinks(List<URI> pages, List<URI> maps) {
    private static final int MOST = 5000;

    /// Copies its lists.
    FeedLinks {
        pages = List.copyOf(pages);
        maps = List.copyOf(maps);
    }

    /// Whether it names anything.
    boolean isEmpty() {
        return pages.isEmpty() && maps.isEmpty();
    }

    /// Reads a feed or sitemap, whole or broken; jsoup's XML parser follows no entity.
    ///
    /// @param at its address
    static FeedLinks read(String xml, URI at) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        Set<URI> pages = new LinkedHashSet<>();
        for (Element item : document.select("item, entry")) {
            link(item).flatMap(l -> address(at, l)).ifPresent(pages::add);
        }
        located(document, "url", at).forEach(pages::add);
        return new FeedLinks(
                pages.stream().limit(MOST).toList(),
                located(document, "sitemap", at).stream().limit(MOST).toList());
    }

    private static Optional<String> link(Element item) {
        return Optional.ofNullable(item.selectFirst("> link[href]:not([rel]), > link[href][rel=alternate]"))
                .map(e -> e.attr("href"))
                .or(() -> text(item, "> link"))
                .or(() -> text(item, "> guid").filter(g -> g.startsWith("http")));
    }

    private static List<URI> located(Document document, String element, URI at) {
        List<Element> found = new ArrayList<>(document.select(element + ":has(> loc)"));
        found.sort(Comparator.comparing((Element e) -> text(e, "> lastmod").orElse(""))
                .reversed());
        return found.stream()
                .flatMap(e -> text(e, "> loc").flatMap(l -> address(at, l)).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> text(Element in, String path) {
        return Optional.ofNullable(in.selectFirst(path))
                .map(e -> e.text().strip())
                .filter(t -> !t.isEmpty());
    }

    private static Optional<URI> address(URI at, String link) {
        try {
            URI whole = at.resolve(link.strip().replace(" ", "%20"));
            String scheme = String.valueOf(whole.getScheme());
            return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
