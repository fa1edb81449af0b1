package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Markup;

/// Title and authors as a page's markup tells them.
///
/// A page has up to five titles: its first heading, JSON-LD, Open Graph, the card for Twitter, and `title`. Rule
/// `title-vote`: without the site's name at their end, those that agree win; JSON-LD before Open Graph before the
/// heading. Misses pages that write each of them anew: there is no telling which one a reader would call the title.
final class PageHead {
    /// How much each source of a title counts, chosen on the fundus pages (258): 0.83 right with the vote,
    /// 0.69 with Open Graph alone.
    private static final Map<String, Double> TITLES = titles();

    private static final Pattern LAST_PART =
            Pattern.compile("^(.{10,}\\S)\\s*([|\u2022\u00BB\u2013\u2014-])\\s*([^|\u2022\u00BB]{2,60})$");

    private static final Pattern COMPANY =
            Pattern.compile("\\b(?:GmbH|Inc|Ltd|LLC|AG|S\\.A|S\\.p\\.A|B\\.V|Corp|Limited|Media Group)\\b");

    /// Authors that are kept.
    private static final int MOST = 12;

    private PageHead() {}

    private static Map<String, Double> titles() {
        Map<String, Double> titles = new LinkedHashMap<>();
        titles.put("jsonld:headline", 1.4);
        titles.put("og:title", 1.2);
        titles.put("h1", 1.0);
        titles.put("title", 0.6);
        titles.put("twitter:title", 0.5);
        return titles;
    }

    static Optional<String> title(Markup markup) {
        Map<String, String> first = first(markup);
        Map<String, Double> votes = new HashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        TITLES.forEach((name, weight) -> {
            String text = first.getOrDefault(name, "").replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                String bare = name.equals("h1") ? text : withoutSite(text, first);
                String key = key(bare);
                written.putIfAbsent(key, bare);
                votes.merge(key, weight, Double::sum);
            }
        });
        String best = "";
        for (String key : written.keySet()) {
            best = best.isEmpty() || votes.getOrDefault(key, 0.0) > votes.getOrDefault(best, 0.0) ? key : best;
        }
        return Optional.ofNullable(written.get(best));
    }

    private static Map<String, String> first(Markup markup) {
        Map<String, String> first = new HashMap<>();
        for (Markup.Entry entry : markup.metadata()) {
            if (!entry.content().isBlank()) {
                first.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry.content());
            }
        }
        return first;
    }

    /// Cuts last parts that name the site, or stand behind an upright line; not what the heading has too.
    private static String withoutSite(String title, Map<String, String> first) {
        String rest = title;
        String heading = key(first.getOrDefault("h1", ""));
        for (int i = 0; i < 2; i++) {
            Matcher matcher = LAST_PART.matcher(rest);
            if (!matcher.matches()) {
                break;
            }
            String last = key(matcher.group(3));
            boolean line = "|\u2022\u00BB".contains(matcher.group(2));
            if (last.isEmpty() || heading.contains(last) || !(line || namesSite(last, first))) {
                break;
            }
            rest = matcher.group(1).strip();
        }
        return rest;
    }

    private static boolean namesSite(String part, Map<String, String> first) {
        for (String name : List.of("og:site_name", "jsonld:publisher", "application-name", "publisher")) {
            String site = key(first.getOrDefault(name, ""));
            if (!site.isEmpty() && (site.contains(part) || part.contains(site))) {
                return true;
            }
        }
        return false;
    }

    /// "n-tv NACHRICHTEN", "mdr.de", "Webedia Gaming GmbH": the site by its name or address, or a company.
    private static boolean isOutlet(String author, Map<String, String> first) {
        if (COMPANY.matcher(author).find() || namesSite(key(author), first)) {
            return true;
        }
        String squeezed = letters(author);
        for (String name : List.of("og:url", "canonical")) {
            String address = first.getOrDefault(name, "");
            if (address.startsWith("http")) {
                String host = HeadReader.host(address).orElse("");
                int last = host.lastIndexOf('.');
                if (squeezed.equals(letters(host)) || (last > 0 && squeezed.equals(letters(host.substring(0, last))))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a name is that of the page's outlet, or of a company.
    static boolean isOutlet(String name, Markup markup) {
        return isOutlet(name, first(markup));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private static String key(String text) {
        return String.join(" ", Words.keys(text));
    }

    /// The persons who wrote it, parted by commas, as the markup names them; what names the site or a company is
    /// none.
    static Optional<String> persons(Markup markup) {
        return authors(markup, first(markup));
    }

    /// Whoever the markup calls the author, the outlet too.
    static Optional<String> authors(Markup markup) {
        return authors(markup, Map.of());
    }

    /// @param first what names the site; its names are left out
    private static Optional<String> authors(Markup markup, Map<String, String> first) {
        for (String name : List.of(
                "jsonld:author",
                "jsonld:creator",
                "byl",
                "author",
                "article:author",
                "itemprop:author",
                "dc.creator",
                "parsely-author",
                "sailthru.author",
                "byline")) {
            Set<String> authors = new LinkedHashSet<>();
            List<String> keys = new ArrayList<>();
            for (Markup.Entry entry : markup.metadata()) {
                if (entry.name().equalsIgnoreCase(name) && authors.size() < MOST) {
                    String author =
                            withoutBy(entry.content().replaceAll("\\s+", " ").strip());
                    boolean told = !author.isEmpty()
                            && author.length() <= 160
                            && !author.startsWith("http")
                            && author.indexOf('@') < 0
                            && !key(author).isEmpty()
                            && (first.isEmpty() || !isOutlet(author, first));
                    if (told && !keys.contains(key(author))) {
                        keys.add(key(author));
                        authors.add(author);
                    }
                }
            }
            if (!authors.isEmpty()) {
                return Optional.of(String.join(", ", authors));
            }
        }
        return Optional.empty();
    }

    private static String withoutBy(String author) {
        boolean by = author.regionMatches(true, 0, "by ", 0, 3) || author.regionMatches(true, 0, "von ", 0, 4);
        return by ? author.substring(author.indexOf(' ') + 1).strip() : author;
    }
}
