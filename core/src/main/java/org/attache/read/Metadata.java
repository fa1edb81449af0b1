package org.attache.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.fact.Markup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Collects what a page says of itself: `meta`, `title`, `link rel=canonical`, `time`, microdata, JSON-LD, the
/// first `h1` and what is marked as byline.
final class Metadata {
    /// Entries kept: more than any honest page has.
    private static final int MAX_ENTRIES = 400;

    /// Units of one entry that are kept.
    private static final int MAX_CONTENT = 2000;

    /// JSON-LD longer than this (units) is left alone.
    private static final int MAX_JSON = 1 << 20;

    /// Nodes of JSON-LD looked at.
    private static final int MAX_NODES = 4000;

    private static final Set<String> WANTED = Set.of(
            "headline",
            "datepublished",
            "datemodified",
            "datecreated",
            "uploaddate",
            "name",
            "author",
            "creator",
            "publisher",
            "articlesection",
            "inlanguage",
            "@type",
            "description",
            "url",
            "mainentityofpage");

    private static final JsonMapper JSON = new JsonMapper();

    private Metadata() {}

    static List<Markup.Entry> of(Document document) {
        List<Markup.Entry> entries = new ArrayList<>();
        for (Element meta : document.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                if (meta.hasAttr(attribute)) {
                    add(entries, meta.attr(attribute), meta.attr("content"));
                    break;
                }
            }
        }
        add(entries, "title", document.title());
        document.select("html[lang]").stream().limit(1).forEach(e -> add(entries, "lang", e.attr("lang")));
        document.select("link[rel=canonical][href]").forEach(e -> add(entries, "canonical", e.attr("href")));
        document.select("h1").stream().limit(3).forEach(e -> add(entries, "h1", e.text()));
        for (Element time : document.select("time[datetime]")) {
            add(entries, "time", time.attr("datetime"));
        }
        for (Element marked : document.select("[itemprop=datePublished],[itemprop=dateModified],[itemprop=author]")) {
            String content = marked.hasAttr("datetime")
                    ? marked.attr("datetime")
                    : marked.hasAttr("content") ? marked.attr("content") : marked.text();
            add(entries, "itemprop:" + marked.attr("itemprop"), content);
        }
        document.select("[rel=author],.byline,.author-name,.article-author,.c-byline__author").stream()
                .limit(5)
                .filter(e -> e.text().length() <= 160)
                .forEach(e -> add(entries, "byline", e.text()));
        for (Element script : document.select("script[type=application/ld+json]")) {
            linkedData(entries, script.data());
        }
        return entries;
    }

    private static void add(List<Markup.Entry> entries, String name, String content) {
        String value = TextDecoder.withoutLoneSurrogates(content.strip());
        if (!value.isEmpty() && entries.size() < MAX_ENTRIES) {
            entries.add(new Markup.Entry(name, value.length() > MAX_CONTENT ? value.substring(0, MAX_CONTENT) : value));
        }
    }

    /// One node of JSON-LD on its way.
    ///
    /// @param name of the field it was found under
    /// @param owner of the object around it: an author, a publisher, or the page itself
    /// @param node the JSON
    private record Step(String name, String owner, JsonNode node) {
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private static void linkedData(List<Markup.Entry> entries, String json) {
        if (json.length() > MAX_JSON) {
            return;
        }
        Deque<Step> steps = new ArrayDeque<>();
        try {
            steps.add(new Step("", "", JSON.readTree(json)));
        } catch (JacksonException e) {
            return; // a page's broken JSON-LD says nothing; the page is read all the same
        }
        for (int seen = 0; !steps.isEmpty() && seen < MAX_NODES; seen++) {
            Step step = steps.poll();
            if (step.node().isObject()) {
                for (var field : step.node().properties()) {
                    String name = field.getKey().toLowerCase(Locale.ROOT);
                    boolean owns = name.equals("author") || name.equals("publisher") || name.equals("creator");
                    steps.add(new Step(field.getKey(), owns ? name : step.owner(), field.getValue()));
                }
            } else if (step.node().isArray()) {
                step.node().forEach(child -> steps.add(new Step(step.name(), step.owner(), child)));
            } else if (step.node().isString() && WANTED.contains(step.key())) {
                boolean named = step.key().equals("name") && !step.owner().isEmpty();
                boolean top = step.owner().isEmpty() || step.key().equals(step.owner());
                if (named || top) {
                    add(
                            entries,
                            "jsonld:" + (named ? step.owner() : step.name()),
                            step.node().stringValue());
                }
            }
        }
    }
}
