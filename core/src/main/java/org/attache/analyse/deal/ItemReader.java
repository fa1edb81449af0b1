package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.arms.ArmsNouns;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Finds the noun phrases of a sentence that name arms.
///
/// A phrase is a run of tokens by their tags, not a subtree, so that a wrong arc does not tear it. Caught: "36 Rafale
/// fighter jets", "three or four diesel-powered submarines", "its older PAC-2 Patriot missiles", the item of "arms
/// sales". Not an item: "missile strike", "arms control", "tank crews", where a noun of something else is the head.
final class ItemReader {

    private final ArmsNouns nouns = ArmsNouns.load();
    private final Makers makers;

    ItemReader(Makers makers) {
        this.makers = makers;
    }

    Makers makers() {
        return makers;
    }

    /// The items of a sentence in order; `known` holds those of the sentences before, and takes these in.
    List<Item> read(Scene scene, KnownItems known) {
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < scene.size()) {
            int end = at;
            while (end < scene.size() && (end == at ? opens(scene, end) : continues(scene, end))) {
                end++;
            }
            if (end > at) {
                int last = end - 1;
                int first = at;
                Optional<Item> own = known.ofOwn(scene, first, last, items);
                own.or(() -> known.pointedAt(scene, first, last, items))
                        .or(() -> item(scene, first, last))
                        .ifPresent(items::add);
                at = own.map(i -> i.end() + 1).orElse(end);
            } else {
                at++;
            }
        }
        known.add(scene, items);
        return items;
    }

    private boolean opens(Scene scene, int at) {
        Token token = scene.token(at);
        return isPhraseWord(scene, at)
                || token.upos().equals("DET")
                || token.xpos().equals("PRP$");
    }

    private boolean continues(Scene scene, int at) {
        Token token = scene.token(at);
        boolean day = scene.isTime(at) && !scene.isWeapon(at); // "bought 10 batteries last November"
        boolean price = scene.word(at).equals("worth"); // "aircraft worth billions"
        if (day || price || token.upos().equals("DET") || token.xpos().equals("PRP$")) {
            return false;
        }
        boolean number = token.upos().equals("NUM") && !scene.isWeapon(at);
        boolean afterName = scene.token(at - 1).upos().equals("PROPN")
                || scene.token(at - 1).upos().equals("NOUN");
        boolean started = number
                && afterName
                && scene.numeral(at).isPresent()
                && scene.numeral(at - 1).isEmpty();
        return !started && isPhraseWord(scene, at);
    }

    private boolean isPhraseWord(Scene scene, int at) {
        Token token = scene.token(at);
        String upos = token.upos();
        if (upos.equals("ADJ") || upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("NUM")) {
            return true;
        }
        if (scene.isWeapon(at) || scene.numeral(at).filter(Numeral::isCount).isPresent()) {
            return true;
        }
        String text = token.text();
        // a noun for arms, or a joined adjective before a noun, that the tagger took for a verb
        if (isMistaken(scene, at)) {
            return true;
        }
        if (text.equals("-") || text.equals("‑") || (text.equals("–") && scene.isWeapon(at + 1))) {
            return at > 0 && at + 1 < scene.size();
        }
        boolean participle = token.xpos().equals("VBN") || token.xpos().equals("VBG");
        if (participle && at + 1 < scene.size()) {
            String after = scene.token(at + 1).upos();
            boolean hyphen = at > 0 && scene.word(at - 1).equals("-");
            return hyphen
                    || (token.isRelation("amod")
                            && (after.equals("NOUN") || after.equals("PROPN") || after.equals("ADJ")));
        }
        return false;
    }

    /// "ships and transport aircraft", where the tagger took the first word of the noun for a verb
    private boolean beginsTerm(Scene scene, int at) {
        return at + 1 < scene.size()
                && scene.token(at + 1).isNominal()
                && nouns.endingAt(scene.sentence(), scene.token(at + 1))
                        .filter(m -> m.first() == at && m.term().kind() == ArmsNouns.Kind.SYSTEM)
                        .isPresent();
    }

    private boolean isMistaken(Scene scene, int at) {
        Token token = scene.token(at);
        boolean arms = nouns.endingAt(scene.sentence(), token)
                .filter(m -> m.term().kind() == ArmsNouns.Kind.SYSTEM)
                .isPresent();
        if (token.upos().equals("ADV")) {
            return arms;
        }
        if (at == 0 || !token.isVerb()) {
            return false;
        }
        boolean bare = token.xpos().equals("VB") || token.xpos().equals("VBP");
        if (bare && Set.of("and", "or", ",").contains(scene.word(at - 1)) && beginsTerm(scene, at)) {
            return true;
        }
        if (DealRules.isBehindPlural(scene, at)
                && nouns.endingAt(scene.sentence(), scene.token(at - 1)).isPresent()) {
            return true;
        }
        if (token.text().indexOf('-') > 0) {
            return at + 1 < scene.size() && scene.token(at + 1).upos().equals("NOUN");
        }
        if (DealWords.has(DealWords.Kind.WORN, scene.word(at))) {
            return at + 1 < scene.size() && scene.token(at + 1).isNominal(); // "two refurbished submarines"
        }
        Token before = scene.token(at - 1);
        return token.xpos().equals("VBZ")
                && arms
                && !before.isVerb()
                && !before.upos().equals("PRON");
    }

    // what follows the item only counts where it is a noun: "Rafale jets worth" ends at "jets"
    private static int end(Scene scene, int last, int to) {
        for (int i = last + 1; i <= to; i++) {
            if (scene.token(i).isNominal() || DealRules.isBehindPlural(scene, i)) {
                return to;
            }
        }
        return last;
    }

    /// "ship-to-ship", "surface-to-air": how, and no thing.
    private static boolean isManner(Scene scene, int at) {
        return scene.word(at).contains("-to-")
                || (at >= 3
                        && scene.word(at - 1).equals("-")
                        && scene.word(at - 2).equals("to"));
    }

    private Optional<Item> item(Scene scene, int from, int to) {
        int last = -1;
        Optional<ArmsNouns.Match> noun = Optional.empty();
        for (int i = to; i >= from && last < 0; i--) {
            boolean dash = scene.word(i).equals("-"); // "military equipment - a policy that": no end of an item
            if (dash || isManner(scene, i)) {
                continue;
            }
            noun = nouns.endingAt(scene.sentence(), scene.token(i)).filter(m -> m.first() >= from);
            if (noun.isPresent() || (scene.isWeapon(i) && scene.endsMention(i))) {
                last = i;
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        // a designation that is followed by a word for a part of it: "S-400 batteries"
        while (last < to && DealWords.has(DealWords.Kind.UNIT, scene.word(last + 1))) {
            last++;
        }
        int first = start(scene, from, last);
        Optional<Makers.Maker> maker = weapon(scene, first, last);
        boolean named = maker.isPresent() || hasWeapon(scene, first, last);
        if (!named && isForce(scene, last)) {
            return Optional.empty(); // "toured an air defence unit": troops
        }
        String category = noun.map(m -> m.term().category())
                .filter(c -> !c.equals("other") || maker.isEmpty())
                .or(() -> maker.map(Makers.Maker::category))
                .orElse("other");
        if (named
                && maker.isPresent()
                && noun.map(m -> m.term().text().contains(" "))
                        .filter(several -> !several)
                        .isPresent()) {
            category = maker.orElseThrow().category();
        }
        boolean sure = named
                || (madeBy(scene, from, last).isPresent()
                        && (quantity(scene, from, first).isPresent() || isMade(scene, from, last)))
                || noun.filter(m -> m.term().kind() != ArmsNouns.Kind.WIDE).isPresent();
        String text = scene.reading()
                .text()
                .slice(new Span(
                        scene.token(first).span().start(),
                        scene.token(last).span().end()))
                .replaceAll("\\s+", " ")
                .replaceFirst("(?<=\\d[A-Z]?)s$", ""); // "F-16s" are the F-16
        if (last == first && text.endsWith("s") && isNameInPlural(scene, last)) {
            text = text.substring(0, text.length() - 1); // "24 Rafales"
        }
        return Optional.of(new Item(
                from,
                last,
                end(scene, last, to),
                text,
                category,
                sure,
                quantity(scene, from, first),
                madeBy(scene, from, last).or(() -> madeBehind(scene, to + 1))));
    }

    private static boolean isNameInPlural(Scene scene, int at) {
        return scene.isWeapon(at)
                && scene.place(at).filter(p -> !p.entity().name().endsWith("s")).isPresent();
    }

    /// "Russian-made helicopters": arms, as nobody tells where others were made
    private static boolean isMade(Scene scene, int from, int last) {
        for (int i = from; i < last; i++) {
            String word = scene.word(i);
            int dash = word.indexOf('-');
            if (DealWords.has(DealWords.Kind.MADE, dash > 0 ? word.substring(dash + 1) : word)) {
                return true;
            }
        }
        return false;
    }

    /// "patrol vessels built in China", "drones made by Turkey's Baykar"
    private static Optional<String> madeBehind(Scene scene, int at) {
        boolean made = at < scene.size()
                && DealWords.has(DealWords.Kind.BUILD, scene.token(at).lemma())
                && scene.token(at).xpos().equals("VBN")
                && Set.of("in", "by").contains(scene.word(at + 1));
        return made ? NamedSide.partyAfter(scene, at + 1, List.of()).map(NamedSide.Found::party) : Optional.empty();
    }

    private static boolean isForce(Scene scene, int at) {
        return Set.of("unit", "units", "squadron", "squadrons", "regiment", "brigade", "battalion", "crew")
                .contains(scene.word(at));
    }

    // the first token of the item's own words
    private static int start(Scene scene, int from, int last) {
        int first = from;
        while (first < last && isEmptyWord(scene, first, last)) {
            first++;
        }
        return first;
    }

    private static boolean isEmptyWord(Scene scene, int at, int last) {
        Token token = scene.token(at);
        String word = scene.word(at);
        if (scene.isWeapon(at)) {
            return false;
        }
        if (token.upos().equals("DET")
                || token.xpos().equals("PRP$")
                || token.xpos().equals("POS")) {
            return true;
        }
        boolean joined =
                scene.numeral(at).filter(n -> n.form() == Numeral.Form.JOINED).isPresent();
        if (scene.numeral(at).isPresent() && !joined) {
            return true;
        }
        if (DealWords.has(DealWords.Kind.EMPTY, word)
                || word.equals("-")
                || token.xpos().equals("JJS")) {
            return true;
        }
        if (DealWords.has(DealWords.Kind.MADE, word) && at < last) {
            return true;
        }
        int dash = word.indexOf('-');
        if (dash > 0 && DealWords.has(DealWords.Kind.MADE, word.substring(dash + 1))) {
            return true;
        }
        return scene.isStateWord(at);
    }

    private static Optional<Numeral> quantity(Scene scene, int from, int first) {
        for (int i = from; i < first; i++) {
            Optional<Numeral> numeral = scene.numeral(i)
                    .filter(Numeral::isCount)
                    .filter(n -> n.form() != Numeral.Form.JOINED && n.form() != Numeral.Form.YEAR);
            if (numeral.isPresent()) {
                return numeral;
            }
        }
        // "eighteen (18) launchers"
        return from >= 3 && Between.isBracketed(scene, from - 1)
                ? scene.numeral(from - 2).filter(Numeral::isCount)
                : Optional.empty();
    }

    private Optional<Makers.Maker> weapon(Scene scene, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (scene.isWeapon(i)) {
                Optional<Makers.Maker> maker =
                        makers.of(scene.place(i).orElseThrow().entity().name()).or(() -> Optional.empty());
                if (maker.isPresent()) {
                    return maker;
                }
                Optional<Makers.Maker> byMention =
                        makers.of(scene.place(i).orElseThrow().mention().quote().words());
                if (byMention.isPresent()) {
                    return byMention;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasWeapon(Scene scene, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (scene.isWeapon(i)) {
                return true;
            }
        }
        return false;
    }

    // "Russian-made jets", "French submarines", "U.S. arms"; not "India's tanks"
    private static Optional<String> madeBy(Scene scene, int from, int last) {
        for (int i = from; i < last; i++) {
            boolean adjective = scene.place(i)
                            .filter(p -> p.mention().kind() == Mention.Kind.DEMONYM)
                            .isPresent()
                    || scene.isStateWord(i);
            boolean possessive = scene.word(i + 1).equals("'s")
                    || scene.word(i + 1).equals("’s")
                    || scene.word(i + 1).equals("'")
                    || scene.token(i + 1).xpos().equals("POS");
            if (adjective && !possessive) {
                return scene.party(i);
            }
        }
        return Optional.empty();
    }
}
