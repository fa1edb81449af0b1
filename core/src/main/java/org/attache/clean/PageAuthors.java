package org.attache.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Markup;

/// Those who wrote a page's article, as its markup names them.
///
/// Rule `page-authors`: the first source that names a person is believed: JSON-LD, then `meta`, microdata, entries of
/// the site's own whose names end in "author", what WordPress writes behind "Written by", what is marked as byline.
/// Catches bylines without a word before them; misses pages that name a photographer or the whole desk as author.
final class PageAuthors {
    private static final String RESOURCE = "/lang/bylines.tsv";

    private static final List<String> SOURCES = List.of(
            "jsonld:author",
            "jsonld:creator",
            "jsonld:pageauthor",
            "byl",
            "author",
            "article:author",
            "itemprop:author",
            "dc.creator",
            "parsely-author",
            "sailthru.author");

    /// An entry of the site's own: `cXenseParse:author`, `articleAuthor`, `coast_authors`.
    private static final Pattern OWN = Pattern.compile("(?i)(?!twitter:|og:|jsonld:|itemprop:|http).{1,30}authors?");

    /// Authors that are kept.
    private static final int MOST = 12;

    /// Units of a name, with what stands behind it.
    private static final int LONGEST = 160;

    private final Set<String> before = new HashSet<>();
    private final Set<String> behind = new HashSet<>();
    private final Pattern printed;

    PageAuthors() {
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            (row.get(0).equals("before") ? before : behind).add(row.get(1));
        }
        // the longest first, so that "written by" is not read as a name behind another word
        List<String> words = before.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .toList();
        printed = Pattern.compile("(?:^|[|\u2022\u00B7]\\s*)(?i:" + String.join("|", words) + ")\\s?:?\\s+"
                + "((?:(?:Dr|Prof)\\.\\s)?\\p{Lu}[\\p{L}.'\u2019-]+(?:\\s+(?:de|van|von|der|den|al|bin|el|da|di|la|le))*"
                + "(?:\\s+\\p{Lu}[\\p{L}.'\u2019-]+){1,3})\\s*(?:[,|(].{0,60})?$");
    }

    /// The persons who wrote it, parted by commas; what names the site or a company is none.
    Optional<String> persons(Markup markup, PageSite site) {
        return of(markup, author -> !site.isOutlet(author));
    }

    /// Whoever the markup calls the author, the outlet too.
    Optional<String> all(Markup markup) {
        return of(markup, _ -> true);
    }

    /// The names behind a word such as "By", "Von", "Par" in a line that holds no more than them and a place or an
    /// hour.
    Optional<String> printed(String line) {
        Matcher matcher = printed.matcher(line);
        return line.length() <= LONGEST && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Which names count.
    private interface Choice {
        boolean takes(String author);
    }

    private Optional<String> of(Markup markup, Choice choice) {
        for (String source : SOURCES) {
            Optional<String> found = names(named(markup, source), choice);
            if (found.isPresent()) {
                return found;
            }
        }
        List<String> own = markup.metadata().stream()
                .filter(entry -> OWN.matcher(entry.name()).matches() && !SOURCES.contains(entry.name()))
                .map(Markup.Entry::content)
                .toList();
        return names(own, choice)
                .or(() -> names(labelled(markup), choice))
                .or(() -> names(named(markup, "byline"), choice));
    }

    private static List<String> named(Markup markup, String source) {
        return markup.metadata().stream()
                .filter(entry -> entry.name().equalsIgnoreCase(source))
                .map(Markup.Entry::content)
                .toList();
    }

    /// `twitter:label1` "Written by" and `twitter:data1` with the name, in any language.
    private List<String> labelled(Markup markup) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            for (String label : named(markup, "twitter:label" + number)) {
                if (before.contains(label.strip().toLowerCase(Locale.ROOT))) {
                    names.addAll(named(markup, "twitter:data" + number));
                }
            }
        }
        names.addAll(named(markup, "twitter:misc:Written by"));
        return names;
    }

    private Optional<String> names(List<String> contents, Choice choice) {
        Set<String> authors = new LinkedHashSet<>();
        Set<String> keys = new HashSet<>();
        for (String content : contents) {
            String author = bare(content.replaceAll("\\s+", " ").strip());
            boolean told = author.length() <= LONGEST
                    && !author.startsWith("http")
                    && author.indexOf('@') < 0
                    && author.chars().anyMatch(Character::isLetter)
                    && choice.takes(author);
            if (told && authors.size() < MOST && keys.add(PageSite.key(author))) {
                authors.add(author);
            }
        }
        return authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors));
    }

    /// A name without "By" before it and without the office behind it: "Ana Example, professor at the university".
    private String bare(String author) {
        String name = author;
        int space = name.indexOf(' ');
        if (space > 0
                && before.contains(name.substring(0, space).replace(":", "").toLowerCase(Locale.ROOT))) {
            name = name.substring(space + 1).strip();
        }
        int last = name.lastIndexOf(' ');
        if (last > 0 && behind.contains(name.substring(last + 1))) {
            name = name.substring(0, last).strip();
        }
        int comma = name.indexOf(',');
        return comma > 0 && isOffice(name.substring(comma + 1)) ? name.substring(0, comma) : name;
    }

    /// Whether the words behind a name's comma tell who he is: three small words or more before the next comma.
    private static boolean isOffice(String words) {
        int comma = words.indexOf(',');
        String first = comma < 0 ? words : words.substring(0, comma);
        int small = 0;
        for (String word : first.strip().split(" ", -1)) {
            small += word.length() > 2 && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return small >= 3;
    }
}
