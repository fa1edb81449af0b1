package org.attache.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Markup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import tools.jackson.core.JacksonException;

/// Collects what a page says of itself: `meta`, `title`, `link rel=canonical`, `time`, microdata, JSON-LD, the
/// first `h1` and what is marked as byline.
final class Metadata {
    /// Entries kept: more than any honest page has.
    private static final int MAX_ENTRIES = 400;

    /// Units of one entry that are kept.
    private static final int MAX_CONTENT = 2000;

    /// Units of an article's text in JSON-LD that are kept.
    private static final int MAX_BODY = 100_000;

    /// JSON-LD longer than this (units) is left alone.
    private static final int MAX_JSON = 1 << 20;

    /// Units of a text that may be no more than a date with its label.
    private static final int MAX_DATE = 60;

    /// Units of an `aside` that holds no more than what is said of the article itself.
    private static final int MAX_ASIDE = 200;

    private static final int MAX_BYLINE = 160;

    private static final List<String> PROPERTIES = List.of("datePublished", "dateModified", "author");

    /// Classes of elements that hold a byline.
    private static final List<String> BYLINES = List.of("byline", "author-name", "article-author", "c-byline__author");

    private static final int MAX_MARKED = 12;

    private static final List<String> DATE_NAMES = List.of("date", "datum", "time", "publish", "posted");

    /// Parts of the names in [#SCRIPTED] of which each has one, and units of the longest name.
    private static final List<String> SCRIPTED_PARTS = List.of("ublish", "ublication", "pubDate");

    private static final int LONGEST_NAME = 24;

    /// Days marked as no more than dates, above which they are a list's.
    private static final int MAX_LOOSE = 3;

    private static final Pattern CHANGED = Pattern.compile("modif|updat|chang|edit");
    private static final Pattern PUBLISHED = Pattern.compile("publi|posted|entry|created|post-date|article|issued");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)comment(?!_publish|ary)|related|sidebar|(?<!elementor-)widget|teaser|recent|popular|latest|archive-item|footer|calendar|event"
                    + "|copyright|instagram|twitter|tweet|embed");
    private static final Pattern SCRIPTED =
            Pattern.compile("\"(?:datePublished|date_published|published_?at|publish_?date"
                    + "|published_?date|publication_?date|pubDate|published_time|publishedAt|publishDate|publishedDate"
                    + "|publicationDate|firstPublished|first_published_at)\"\\s*:\\s*\"((?:19|20)\\d\\d[^\"]{4,30})\"");

    private static final Pattern SENT_ON =
            Pattern.compile("location(?:\\.href)?\\s{0,4}=\\s{0,4}[\"'](https?://[^\"']{4,400})");

    /// Units of text of a page that does no more than send its reader on.
    private static final int MAX_SENDING = 600;

    private static final int BESIDE = 3;

    private Metadata() {}

    /// Collects the entries of a page.
    ///
    /// @param rendered units of the page's text as it was rendered
    static List<Markup.Entry> of(Document document, int rendered) {
        List<Markup.Entry> entries = new ArrayList<>();
        List<Element> all = document.getAllElements();
        for (Element meta : named(all, "meta")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                if (meta.hasAttr("content") && meta.hasAttr(attribute)) {
                    add(entries, meta.attr(attribute), meta.attr("content"));
                    break;
                }
            }
        }
        add(entries, "title", document.title());
        named(all, "html").stream()
                .filter(e -> e.hasAttr("lang"))
                .limit(1)
                .forEach(e -> add(entries, "lang", e.attr("lang")));
        named(all, "link").stream()
                .filter(e -> e.hasAttr("href") && is(e, "rel", "canonical"))
                .forEach(e -> add(entries, "canonical", e.attr("href")));
        named(all, "h1").stream().limit(3).forEach(e -> add(entries, "h1", e.text()));
        Set<Element> aroundTitle = aroundTitle(document);
        for (Element time : named(all, "time")) {
            if (time.hasAttr("datetime") && !isElsewhere(time, aroundTitle)) {
                add(entries, "time", time.attr("datetime"));
            }
        }
        List<Element> properties = all.stream()
                .filter(e -> e.hasAttr("itemprop") && PROPERTIES.stream().anyMatch(name -> is(e, "itemprop", name)))
                .toList();
        Optional<Element> writer =
                properties.stream().filter(e -> is(e, "itemprop", "author")).findFirst();
        for (Element marked : properties) {
            if (is(marked, "itemprop", "author") && !isBeside(marked, writer.orElse(marked))) {
                continue;
            }
            String content = marked.hasAttr("datetime")
                    ? marked.attr("datetime")
                    : marked.hasAttr("content") ? marked.attr("content") : marked.text();
            add(entries, "itemprop:" + marked.attr("itemprop"), content);
        }
        marked(entries, all, aroundTitle);
        all.stream()
                .filter(e -> is(e, "rel", "author") || BYLINES.stream().anyMatch(e::hasClass))
                .limit(5)
                .filter(e -> !isLonger(e, MAX_BYLINE) && e.text().length() <= MAX_BYLINE)
                .forEach(e -> add(entries, "byline", e.text()));
        List<Element> scripts = named(all, "script");
        scripts.stream()
                .filter(script -> is(script, "type", "application/ld+json"))
                .forEach(script -> linked(entries, script.data()));
        scripted(entries, scripts);
        // the rendering puts two line ends where the plain text has at least a letter
        Optional<String> next = rendered > 3 * MAX_SENDING ? Optional.empty() : sentOn(document);
        next.ifPresent(address -> add(entries, "redirect", address));
        return entries;
    }

    private static List<Element> named(List<Element> all, String tag) {
        return all.stream().filter(element -> element.normalName().equals(tag)).toList();
    }

    private static boolean is(Element element, String attribute, String value) {
        return element.hasAttr(attribute) && element.attr(attribute).strip().equalsIgnoreCase(value);
    }

    /// Whether an element stands within [#BESIDE] steps of another: the authors of one article stand side by side,
    /// those of the articles that it points to do not.
    @SuppressWarnings("ReferenceEquality") // the very element is meant, not one like it
    private static boolean isBeside(Element element, Element other) {
        Element around = other;
        for (int steps = 0; steps < BESIDE && around.parent() != null; steps++) {
            around = around.parent();
        }
        for (Element at = element; at != null; at = at.parent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }

    /// Short texts in elements whose class says that they hold a date: `marked:published`, `marked:changed` or
    /// `marked:date`. Those of comments and of lists of other stories are left out.
    private static void marked(List<Markup.Entry> entries, List<Element> all, Set<Element> aroundTitle) {
        List<Markup.Entry> found = new ArrayList<>();
        Set<String> loose = new HashSet<>();
        for (Element element : all) {
            String classes = element.className().toLowerCase(Locale.ROOT);
            String id = element.id().toLowerCase(Locale.ROOT);
            if (!isNamedForDates(classes, id) && !(element.normalName().equals("abbr") && element.hasAttr("title"))) {
                continue;
            }
            String name = classes + " " + id;
            String title = element.attr("title");
            String text = element.hasAttr("datetime")
                    ? element.attr("datetime")
                    : title.length() >= 8
                                    && title.chars().filter(Character::isDigit).count() >= 5
                            ? title
                            : isLonger(element, MAX_DATE) ? "" : element.text();
            boolean dated = text.length() >= 6
                    && text.length() <= MAX_DATE
                    && text.chars().filter(Character::isDigit).count() >= 3;
            if (dated && found.size() < MAX_MARKED && !isElsewhere(element, aroundTitle)) {
                String kind = CHANGED.matcher(name).find()
                        ? "changed"
                        : PUBLISHED.matcher(name).find() ? "published" : "date";
                found.add(new Markup.Entry("marked:" + kind, text));
                if (kind.equals("date")) {
                    loose.add(text);
                }
            }
        }
        // many days marked as dates and no more are a list of other stories or events
        found.stream()
                .filter(entry -> loose.size() <= MAX_LOOSE || !entry.name().equals("marked:date"))
                .forEach(entry -> add(entries, entry.name(), entry.content()));
    }

    /// Whether an element's text surely has more units than `max`: its text is not put together for it, as a page's
    /// outermost elements are asked too.
    private static boolean isLonger(Element element, int max) {
        int[] units = {0};
        NodeFilter counting = (node, depth) -> {
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                for (int i = 0; i < words.length() && units[0] <= max; i++) {
                    units[0] += isSeen(words.charAt(i)) ? 1 : 0;
                }
            }
            return units[0] > max ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        };
        element.filter(counting);
        return units[0] > max;
    }

    private static boolean isSeen(char c) {
        return c > ' ' && c != '\u00A0' && c != '\u200B' && c != '\u00AD';
    }

    private static boolean isNamedForDates(String classes, String id) {
        return id.contains("date") || (!classes.isEmpty() && DATE_NAMES.stream().anyMatch(classes::contains));
    }

    /// Whether an element lies in comments, lists of other stories or the page's foot; what holds the title too does
    /// not count.
    private static boolean isElsewhere(Element element, Set<Element> aroundTitle) {
        Element at = element;
        for (int steps = 0; at != null && steps < 8 && !aroundTitle.contains(at); steps++) {
            if (ELSEWHERE.matcher(at.className()).find()
                    || ELSEWHERE.matcher(at.id()).find()
                    || (at.normalName().equals("aside")
                            && (isLonger(at, MAX_ASIDE) || at.text().length() > MAX_ASIDE))
                    || at.normalName().equals("footer")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static Set<Element> aroundTitle(Document document) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        Element at = document.selectFirst("h1");
        while (at != null) {
            around.add(at);
            at = at.parent();
        }
        return around;
    }

    /// Where a page without much text sends its reader by a script.
    private static Optional<String> sentOn(Document document) {
        return document.text().length() > MAX_SENDING
                ? Optional.empty()
                : document.select("script").stream()
                        .map(script -> SENT_ON.matcher(script.data()))
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .findFirst();
    }

    /// Dates in the scripts of a page: the first that is named as that of publishing.
    private static void scripted(List<Markup.Entry> entries, List<Element> scripts) {
        for (Element script : scripts) {
            String code = script.data();
            int first = SCRIPTED_PARTS.stream()
                    .mapToInt(code::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(MAX_JSON);
            int end = Math.min(MAX_JSON, code.length());
            Matcher matcher = SCRIPTED.matcher(code).region(Math.min(end, Math.max(0, first - LONGEST_NAME)), end);
            if (matcher.find()) {
                add(entries, "script:published", matcher.group(1).replace("\\/", "/"));
                return;
            }
        }
    }

    private static void linked(List<Markup.Entry> entries, String json) {
        if (json.length() > MAX_JSON) {
            return;
        }
        try {
            LinkedData.of(json).forEach(entry -> add(entries, entry.name(), entry.content()));
        } catch (JacksonException e) {
            // a page's broken JSON-LD says no more than its first date
            Matcher matcher = SCRIPTED.matcher(json);
            if (matcher.find()) {
                add(entries, "jsonld:datePublished", matcher.group(1));
            }
        }
    }

    private static void add(List<Markup.Entry> entries, String name, String content) {
        int most = name.equals("jsonld:articleBody") ? MAX_BODY : MAX_CONTENT;
        String value = TextDecoder.withoutLoneSurrogates(content.strip());
        if (!value.isEmpty() && entries.size() < MAX_ENTRIES) {
            entries.add(new Markup.Entry(name, value.length() > most ? value.substring(0, most) : value));
        }
    }
}
