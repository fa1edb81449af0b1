package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.BlockKind;
import org.attache.fact.Markup;

/// Labels the pieces of an HTML page by where they lie: by the names of the elements around them
/// (`lang/en/page-places.tsv`) and by how much of them is links.
///
/// Rule `place:WORD`: an element around the piece is so named, and holds less than a third of the page's running
/// text (a wrapper named `with-sidebar` around everything says nothing). Rule `links`: more than six tenths of the
/// letters are links. Catches menus, share bars and comment lists of unknown sites; misses sites whose names are
/// random letters.
///
/// Thread-safe: immutable once loaded.
final class PagePlaces {
    private static final String RESOURCE = "/lang/en/page-places.tsv";

    /// Share of the page's running text above which an element is a wrapper.
    private static final double WRAPPER = 0.34;

    /// Share of linked letters above which a piece is a list of links.
    private static final double LINKS = 0.6;

    private final Map<String, BlockKind> kinds = new HashMap<>();

    PagePlaces() {
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            kinds.put(row.get(1), BlockKind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
    }

    /// Labels pieces whose place says that they are not the article's.
    void label(Markup markup, List<Piece> pieces) {
        List<Markup.Element> places = places(markup, pieces);
        Map<String, Integer> words = new HashMap<>();
        Map<String, List<String>> prefixesOf = new HashMap<>();
        Map<String, Optional<String>> wordOf = new HashMap<>();
        int all = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isSentence()) {
                int count = pieces.get(i).words().size();
                all += count;
                for (String prefix : prefixesOf.computeIfAbsent(places.get(i).path(), PagePlaces::prefixes)) {
                    words.merge(prefix, count, Integer::sum);
                }
            }
        }
        int units = all;
        for (int i = 0; i < pieces.size(); i++) {
            Markup.Element place = places.get(i);
            Piece piece = pieces.get(i);
            double share = linkShare(place);
            piece.linkShare(share);
            Optional<String> word = wordOf.computeIfAbsent(place.path(), path -> tellingWord(path, words, units));
            if (word.isPresent()) {
                piece.label(kinds.getOrDefault(word.orElseThrow(), BlockKind.OTHER), "place:" + word.orElseThrow());
            } else if (share > LINKS && !place.path().endsWith("h1")) {
                piece.label(BlockKind.RELATED, "links");
            }
        }
    }

    /// The element that each piece lies in; both lists are in order of the text.
    private static List<Markup.Element> places(Markup markup, List<Piece> pieces) {
        List<Markup.Element> places = new ArrayList<>();
        int at = 0;
        List<Markup.Element> elements = markup.elements();
        for (Piece piece : pieces) {
            while (at + 1 < elements.size()
                    && elements.get(at).span().end() <= piece.span().start()) {
                at++;
            }
            places.add(elements.get(at));
        }
        return places;
    }

    private static double linkShare(Markup.Element place) {
        int links = Integer.parseInt(place.features().getOrDefault("links", "0"));
        return place.span().isEmpty()
                ? 0
                : Math.min(1.0, links / (double) place.span().length());
    }

    private Optional<String> tellingWord(String path, Map<String, Integer> words, int all) {
        List<String> prefixes = prefixes(path);
        // from the piece outwards: the nearest name says most
        for (int i = prefixes.size() - 1; i >= 0; i--) {
            String prefix = prefixes.get(i);
            boolean wrapper = words.getOrDefault(prefix, 0) > all * WRAPPER;
            if (!wrapper) {
                String step = prefix.substring(prefix.lastIndexOf('>') + 1);
                Optional<String> word = named(step);
                if (word.isPresent()) {
                    return word;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> named(String step) {
        if (step.endsWith("!hidden")) {
            return Optional.of("!hidden");
        }
        int from = 0;
        for (int i = 0; i <= step.length(); i++) {
            char c = i < step.length() ? step.charAt(i) : '.';
            boolean hump = i > from && Character.isUpperCase(c) && Character.isLowerCase(step.charAt(i - 1));
            if (!Character.isLetter(c) || hump) {
                String word = step.substring(from, i).toLowerCase(Locale.ROOT);
                if (kinds.containsKey(word)) {
                    return Optional.of(word);
                }
                from = hump ? i : i + 1;
            }
        }
        return Optional.empty();
    }

    private static List<String> prefixes(String path) {
        List<String> prefixes = new ArrayList<>();
        for (int at = path.indexOf('>'); at >= 0; at = path.indexOf('>', at + 1)) {
            prefixes.add(path.substring(0, at));
        }
        prefixes.add(path);
        return prefixes;
    }
}
