package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Which side a phrase of a deal names: the state, firm or armed group behind a preposition or under a word.
final class NamedSide {
    private NamedSide() {}

    /// A side with the place of its last word.
    ///
    /// @param party code or name
    /// @param end index of its last word
    record Found(String party, int end) {}

    static boolean isIn(List<Item> series, int at) {
        return series.stream().anyMatch(s -> at >= s.first() && at <= s.end());
    }

    /// the first side named in the noun phrase behind a preposition; of "India's rival, Pakistan" the second
    static Optional<Found> partyAfter(Scene scene, int preposition, List<Item> series) {
        Optional<Found> owner = Optional.empty();
        int first = preposition + 1;
        for (int i = first; i < scene.size() && i < preposition + 10; i++) {
            Token token = scene.token(i);
            if (isIn(series, i)) {
                return owner;
            }
            boolean group = token.upos().equals("NOUN") && ArmedGroups.load().isNoun(token.text());
            if (group && scene.party(i).filter(p -> p.length() != 3).isEmpty()) {
                int end = scene.word(i + 1).startsWith("group") ? i + 1 : i;
                return Optional.of(new Found(groupName(scene, first, end), end));
            }
            boolean friend = token.xpos().equals("PRP$")
                    && DealWords.has(
                            DealWords.Kind.OPEN_NOUN,
                            scene.token(Math.min(i + 1, scene.size() - 1)).lemma());
            Optional<String> party = friend ? Optional.empty() : scene.party(i); // "from its allies"
            if (party.isPresent()) {
                int end = i;
                while (end + 1 < scene.size() && scene.place(end + 1).equals(scene.place(i))) {
                    end++;
                }
                boolean adjective = isBeforeGroup(scene, end);
                boolean possessive =
                        scene.token(Math.min(end + 1, scene.size() - 1)).xpos().equals("POS");
                Found found = new Found(party.orElseThrow(), end);
                if (possessive && isSite(scene, end)) {
                    return Optional.empty(); // "to Turkey's air base": a place
                }
                if (!possessive && !adjective) {
                    return Optional.of(found);
                }
                owner = owner.or(() -> Optional.of(found));
                i = end;
                continue;
            }
            boolean beforeName = token.text().equals(",")
                    && owner.isPresent()
                    && i + 1 < scene.size()
                    && scene.party(i + 1).isPresent();
            // "to the government in Tripoli", "to the forces of General Haftar"
            boolean organ = owner.isEmpty()
                    && i > first
                    && (token.lemma().equals("of")
                            || (token.lemma().equals("in") && DealWords.has(DealWords.Kind.RULER, scene.token(i - 1))))
                    && DealWords.has(DealWords.Kind.ORGAN, scene.token(i - 1));
            boolean inside = organ
                    || token.upos().equals("DET")
                    || token.upos().equals("ADJ")
                    || token.upos().equals("NOUN")
                    || token.upos().equals("PROPN")
                    || token.upos().equals("NUM")
                    || isAtLeast(scene, i)
                    || token.xpos().equals("PRP$")
                    || token.text().equals("-")
                    || token.xpos().equals("POS")
                    || token.lemma().equals("and")
                    || beforeName;
            if (!inside) {
                return owner;
            }
        }
        return owner;
    }

    private static boolean isSite(Scene scene, int owner) {
        for (int i = owner + 2; i < scene.size() && i < owner + 7; i++) {
            if (DealWords.has(DealWords.Kind.SITE, scene.word(i))) {
                return true;
            }
            if (!scene.token(i).isNominal() && !scene.token(i).upos().equals("ADJ")) {
                return false;
            }
        }
        return false;
    }

    /// "to at least three groups": the words that bound a number
    private static boolean isAtLeast(Scene scene, int at) {
        return scene.numeral(at)
                .filter(n -> scene.token(at).span().start() < n.span().start())
                .isPresent();
    }

    /// "Syrian rebels": a state's adjective right before a noun for a group that is no state
    private static boolean isBeforeGroup(Scene scene, int at) {
        for (int i = at + 1; i < scene.size() && i <= at + 3; i++) {
            if (ArmedGroups.load().isNoun(scene.word(i))) {
                return true;
            }
            if (!scene.token(i).upos().equals("ADJ") && !scene.token(i).upos().equals("NOUN")) {
                return false;
            }
        }
        return false;
    }

    /// The phrase of a group that is no state, from the first word that tells which.
    private static String group(Scene scene, Token noun) {
        int first = noun.index();
        while (first > 0
                && (scene.token(first - 1).isNominal()
                        || scene.token(first - 1).upos().equals("ADJ")
                        || scene.token(first - 1).xpos().equals("POS"))) {
            first--;
        }
        return groupName(scene, first, noun.index());
    }

    private static String groupName(Scene scene, int first, int last) {
        int from = first;
        while (from < last
                && (scene.token(from).upos().equals("DET")
                        || scene.token(from).upos().equals("NUM")
                        || isAtLeast(scene, from)
                        || scene.token(from).xpos().equals("PRP$"))) {
            from++;
        }
        Span words = new Span(
                scene.token(from).span().start(), scene.token(last).span().end());
        return scene.reading().text().slice(words).replaceAll("\\s+", " ");
    }

    /// "the CIA and Saudi Arabia", "Germany, Norway and the United States": the sides joined to one just found. A row
    /// without "and" at its end is none ("from Russia, Kenya said").
    static List<String> more(Scene scene, Found found, List<Item> series) {
        List<String> more = new ArrayList<>();
        Found at = found;
        while (true) {
            int next = at.end() + 1;
            boolean comma = scene.word(next).equals(",");
            int and = comma ? next + 1 : next;
            if (scene.word(and).equals("and")) {
                partyAfter(scene, and, series)
                        .map(Found::party)
                        .filter(p -> !p.equals(found.party()))
                        .ifPresent(more::add);
                return more;
            }
            int first = next + (scene.word(next + 1).equals("the") ? 2 : 1);
            Optional<Found> named = comma && scene.party(first).isPresent()
                    ? partyAfter(scene, next, series).filter(f -> f.end() >= first)
                    : Optional.empty();
            if (named.isEmpty()) {
                return List.of();
            }
            at = named.orElseThrow();
            more.add(at.party());
        }
    }

    /// the side that the phrase of `token` speaks of: its own mention, or the state that qualifies or owns it
    static Optional<String> party(Scene scene, Token token) {
        Optional<String> own = scene.party(token.index());
        if (own.isPresent()) {
            return own;
        }
        Optional<String> pronoun = scene.pronoun(token);
        if (pronoun.isPresent()) {
            return pronoun;
        }
        if (token.upos().equals("NOUN") && ArmedGroups.load().isNoun(token.text())) {
            return Optional.of(group(scene, token)); // "Libya's rebels"
        }
        // "Armenia's supplier, Russia": the one named, not the one whose supplier he is
        for (Token child : scene.sentence().children(token, "appos")) {
            if (child.index() > token.index() && scene.party(child.index()).isPresent()) {
                return scene.party(child.index());
            }
        }
        for (Token child : scene.sentence().children(token)) {
            boolean qualifies = child.isRelation("nmod")
                    || child.isRelation("amod")
                    || child.isRelation("compound")
                    || child.isRelation("flat")
                    || child.isRelation("appos")
                    || child.isRelation("conj");
            if (qualifies && scene.party(child.index()).isPresent()) {
                return scene.party(child.index());
            }
        }
        return Optional.empty();
    }
}
