package org.attache.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.fact.Markup;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a page's JSON-LD says of its article: titles, days, authors, publisher, text. Authors of pictures,
/// films, reviewed claims and remarks are left out; those of the page come apart from those of its article.
final class LinkedData {
    /// Nodes of JSON-LD looked at.
    private static final int MAX_NODES = 4000;

    private static final Set<String> WANTED = Set.of(
            "headline",
            "articlebody",
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

    private static final String OTHER = "other";

    /// The author of a page, where its article may have another.
    private static final String OF_PAGE = "pageauthor";

    /// Fields of JSON-LD whose objects have authors and names of their own: pictures, schools, employers.
    private static final Set<String> OTHERS = Set.of(
            "image",
            "images",
            "thumbnail",
            "primaryimageofpage",
            "video",
            "audio",
            "associatedmedia",
            "logo",
            "photo",
            "alumniof",
            "affiliation",
            "worksfor",
            "memberof",
            "knowsabout",
            "about",
            "mentions",
            "comment",
            "ispartof",
            "itemreviewed",
            "citation",
            "isbasedon",
            "hasparts",
            "haspart",
            "review",
            "subjectof");

    /// Types of JSON-LD whose authors are those of a picture or a remark, wherever they stand.
    private static final Set<String> OTHER_TYPES =
            Set.of("imageobject", "videoobject", "audioobject", "mediaobject", "photograph", "claim", "comment");

    private static final JsonMapper JSON = new JsonMapper();

    private LinkedData() {}

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

    /// The entries of one block of JSON-LD, each named `jsonld:` and its field, or its author's or publisher's.
    ///
    /// @throws JacksonException if it is no JSON
    static List<Markup.Entry> of(String json) {
        List<Markup.Entry> entries = new ArrayList<>();
        Deque<Step> steps = new ArrayDeque<>();
        steps.add(new Step("", "", JSON.readTree(json)));
        for (int seen = 0; !steps.isEmpty() && seen < MAX_NODES; seen++) {
            Step step = steps.poll();
            if (step.node().isObject()) {
                String type = step.node().path("@type").asString("").toLowerCase(Locale.ROOT);
                boolean other = OTHER_TYPES.contains(type);
                for (var field : step.node().properties()) {
                    String name = field.getKey().toLowerCase(Locale.ROOT);
                    boolean owns = name.equals("author") || name.equals("publisher") || name.equals("creator");
                    // an author's address and employer have names too
                    boolean within = !step.owner().isEmpty() && field.getValue().isObject() && !owns;
                    String owner = (other && owns) || within || step.owner().equals(OTHER) || OTHERS.contains(name)
                            ? OTHER
                            : owns && type.equals("webpage") && name.equals("author")
                                    ? OF_PAGE
                                    : owns ? name : step.owner();
                    steps.add(new Step(field.getKey(), owner, field.getValue()));
                }
            } else if (step.node().isArray()) {
                step.node().forEach(child -> steps.add(new Step(step.name(), step.owner(), child)));
            } else if (step.node().isString() && WANTED.contains(step.key())) {
                boolean named = step.key().equals("name") && !step.owner().isEmpty();
                boolean top = step.owner().isEmpty()
                        || step.key().equals(step.owner())
                        || (step.owner().equals(OF_PAGE) && step.key().equals("author"));
                if ((named || top) && !step.owner().equals(OTHER)) {
                    String field = named || step.owner().equals(OF_PAGE) ? step.owner() : step.name();
                    entries.add(new Markup.Entry(
                            "jsonld:" + field,
                            Parser.unescapeEntities(step.node().stringValue(), false)));
                }
            }
        }
        return entries;
    }
}
