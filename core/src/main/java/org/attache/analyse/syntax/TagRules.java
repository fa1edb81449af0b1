package org.attache.analyse.syntax;

import java.util.Locale;
import java.util.Set;

/// Sets right what the tagger and the network are known to get wrong in the press. Thread-safe: read-only.
final class TagRules {
    private static final Set<String> AUXILIARIES = Set.of(
            "have",
            "has",
            "had",
            "having",
            "be",
            "been",
            "being",
            "is",
            "are",
            "was",
            "were",
            "'s",
            "\u2019s",
            "'ve",
            "\u2019ve",
            "get",
            "gets",
            "got",
            "getting");

    private static final int AUXILIARY_REACH = 6;

    private static final Set<String> PARTICIPLES = Set.of(
            "held",
            "led",
            "backed",
            "made",
            "built",
            "based",
            "controlled",
            "run",
            "trained",
            "funded",
            "owned",
            "sponsored",
            "armed",
            "ruled",
            "occupied",
            "linked",
            "brokered",
            "mediated",
            "supplied",
            "aligned",
            "affiliated",
            "administered",
            "imposed",
            "related",
            "powered",
            "guided",
            "launched",
            "fired",
            "appointed",
            "elected");

    private static final Set<String> PAST = TreeWords.of(TreeWords.Kind.PAST);

    private static final Set<String> CALENDAR = TreeWords.of(TreeWords.Kind.CALENDAR);

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private static final Set<String> OF_PHRASES =
            Set.of("DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "CC", "RB", "VBG", "PDT");

    /// Tags of what may stand before a clause: commas, conjunctions and prepositions.
    private static final Set<String> BOUNDS = Set.of(",", "CC", "IN");

    private static final Set<String> LINKS =
            Set.of("with", "between", "on", "in", "at", "about", "aimed", "over", "of", "for", "to", ",", ".");

    private static final Set<String> SAYING =
            Set.of("say", "said", "told", "warn", "warned", "report", "believe", "fear", "estimate", "added");

    private static final Set<String> BEFORE_TALKS =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "IN", "DT", "CD", "PRP$", "VBG");

    private static final int SHORTEST_PLURAL = 4;

    /// Where in a word's shape it stands how the sentence uses capitals.
    private static final int CASING = 9;

    private final TagSet tags;

    TagRules(TagSet tags) {
        this.tags = tags;
    }

    /// Sets tags right, in place.
    ///
    /// @param names words known to be names, which keep their tags
    void set(Words words, boolean[] names) {
        owners(words);
        capitals(words);
        pasts(words, names);
        finite(words, names);
    }

    /// Rule `syntax.tag.owner`: the only apostrophe of a sentence, after a noun in "-s" and before a word of a noun
    /// phrase, is the owner's ("Belarus' new president") and closes no quotation.
    private void owners(Words words) {
        int found = -1;
        for (int i = 0; i < words.size; i++) {
            String text = words.texts.get(i);
            if (text.equals("'") || text.equals("’") || text.equals("‘")) {
                if (found >= 0) {
                    return;
                }
                found = i;
            }
        }
        if (found < 1 || found + 1 >= words.size || tags.possessive() < 0) {
            return;
        }
        String before = words.texts.get(found - 1);
        String next = tags.xpos(words.tag[found + 1]);
        boolean plural = before.endsWith("s") || before.endsWith("S");
        if (plural && tags.isNominal(words.tag[found - 1]) && (next.startsWith("NN") || next.startsWith("JJ"))) {
            words.tag[found] = tags.possessive();
            words.universal[found] = tags.universal(tags.possessive());
        }
    }

    /// Rule `syntax.tag.capital`: "his counterpart, Said al-Busaidi, spoke": a verb with a capital inside a
    /// sentence that uses capitals as usual is a name, right behind a comma or a name. "Fighting between them went
    /// on" begins with a noun.
    private void capitals(Words words) {
        for (int i = 1; i + 1 < words.size; i++) {
            String before = words.texts.get(i - 1);
            boolean verb = tags.upos(words.tag[i]).equals("VERB")
                    && Character.isUpperCase(words.texts.get(i).charAt(0))
                    && words.texts.get(i).length() > 1
                    && !Character.isUpperCase(words.texts.get(i).charAt(1));
            boolean named = before.equals(",") || tags.xpos(words.tag[i - 1]).equals("NNP");
            if (verb && named && tags.xpos(words.tag[i + 1]).equals("NNP") && (words.shape[i] >> CASING) == 0) {
                words.tag[i] = tags.name();
                words.universal[i] = tags.universal(tags.name());
            }
        }
        if (words.size > 2
                && tags.xpos(words.tag[0]).equals("VBG")
                && words.texts.get(1).equals("between")) {
            words.tag[0] = tags.fallback();
            words.universal[0] = tags.universal(tags.fallback());
        }
    }

    /// Rule `syntax.tag.finite`: a sentence that ends in a full stop has a finite verb; where the tagger gave it
    /// none, the first participle right after a noun is it ("The agency warned of new floods."). Missed: sentences
    /// with another clause that has one; wrong for a sentence that is only a noun phrase.
    private void finite(Words words, boolean[] names) {
        if (words.size < 3 || !words.texts.get(words.size - 1).equals(".")) {
            return;
        }
        int found = -1;
        for (int i = 0; i < words.size; i++) {
            if (FINITE.contains(tags.xpos(words.tag[i]))) {
                return;
            }
            boolean participle = words.tag[i] == tags.participle()
                    || (tags.xpos(words.tag[i]).equals("JJ")
                            && words.texts.get(i).endsWith("ed"));
            boolean agent = i + 1 < words.size && words.texts.get(i + 1).equals("by");
            if (found < 0 && i > 0 && participle && !agent && !names[i]) {
                boolean bare = tags.xpos(words.tag[i - 1]).equals("JJ")
                        && i > 1
                        && tags.xpos(words.tag[i - 2]).equals("DT");
                found = (tags.isNominal(words.tag[i - 1]) || bare) && isSubject(words, i) ? i : -1;
            }
        }
        if (found < 0) {
            return;
        }
        if (!tags.isNominal(words.tag[found - 1])) {
            // "The general cautioned against it."
            words.tag[found - 1] = tags.fallback();
            words.universal[found - 1] = tags.universal(tags.fallback());
        }
        words.tag[found] = tags.past();
        words.universal[found] = tags.universal(tags.past());
    }

    /// Whether only a noun phrase and its "of" stand between the word and the sentence's start or a comma.
    private boolean isSubject(Words words, int verb) {
        for (int k = verb - 1; k >= 0 && !words.texts.get(k).equals(","); k--) {
            String text = words.texts.get(k);
            boolean open = text.equals("of") || text.equals("than");
            if (!open && !OF_PHRASES.contains(tags.xpos(words.tag[k]))) {
                return k == 0;
            }
        }
        return true;
    }

    /// Rule `syntax.tag.past`: a participle right after a noun and right before a phrase of its own ("the army
    /// seized power") is a past tense, unless an auxiliary stands within six words before. In the treebanks 95 of
    /// 100 such forms are; missed: "medals given the crew".
    private void pasts(Words words, boolean[] names) {
        for (int i = 1; i + 1 < words.size; i++) {
            idioms(words, i);
            if (words.tag[i] == tags.participle() && !names[i] && PAST.contains(words.texts.get(i))) {
                words.tag[i] = tags.past();
                words.universal[i] = tags.universal(tags.past());
            }
            if (words.tag[i] != tags.participle()
                    || names[i]
                    || !isBare(words, i)
                    || !tags.isNominal(words.tag[i - 1])
                    || !tags.opensPhrase(words.tag[i + 1])) {
                continue;
            }
            boolean auxiliary = false;
            for (int j = Math.max(0, i - AUXILIARY_REACH); j < i; j++) {
                auxiliary |= AUXILIARIES.contains(words.texts.get(j).toLowerCase(Locale.ROOT));
            }
            if (!auxiliary) {
                words.tag[i] = tags.past();
                words.universal[i] = tags.universal(tags.past());
            }
        }
    }

    /// Not "United States Armed Forces" or "shoulder-mounted missiles"; and where a bare noun follows, not "is a
    /// family owned company" or "bought a fixed price option", whose clause has its finite verb.
    private boolean isBare(Words words, int participle) {
        String text = words.texts.get(participle);
        if (!text.codePoints().allMatch(Character::isLowerCase)) {
            return false;
        }
        boolean noun = tags.isNominal(words.tag[participle + 1]);
        for (int k = participle - 1; noun && k >= 0; k--) {
            String xpos = tags.xpos(words.tag[k]);
            if (FINITE.contains(xpos)) {
                return false;
            }
            if (xpos.startsWith("W") || BOUNDS.contains(xpos)) {
                return true;
            }
        }
        return true;
    }

    /// Rule `syntax.tag.press`: what the press says and the treebanks hardly do. "talks" after a noun or an
    /// adjective and before "with", "on", "in" … is a noun; "shot" before "down" and "dead" is a verb; a singular
    /// article never opens the subject of a plain present ("after signing a minerals deal with"). Missed: "a group
    /// of three talk about".
    private void idioms(Words words, int i) {
        String text = words.texts.get(i);
        String next = words.texts.get(i + 1);
        String xpos = tags.xpos(words.tag[i]);
        String before = tags.xpos(words.tag[i - 1]);
        int tag = -1;
        if (text.equals("talks") && xpos.equals("VBZ") && BEFORE_TALKS.contains(before)) {
            // "Jones talks about" is more often a verb
            boolean link = LINKS.contains(next) && !next.equals("about");
            tag = link || CALENDAR.contains(next) ? tags.plural() : -1;
        } else if (xpos.equals("VBZ") && text.length() >= SHORTEST_PLURAL && isSource(words, i)) {
            tag = tags.plural();
        } else if (text.equals("shot")
                && (xpos.startsWith("NN") || xpos.equals("VBN"))
                && (next.equals("down") || next.equals("dead"))) {
            boolean auxiliary = AUXILIARIES.contains(words.texts.get(i - 1).toLowerCase(Locale.ROOT));
            tag = auxiliary ? tags.participle() : tags.past();
        } else if (xpos.startsWith("NN") && isMade(text) && !next.equals(",") && !next.equals(".")) {
            tag = tags.adjective();
        } else if (xpos.equals("VBP") && LINKS.contains(next)) {
            int at = i - 1;
            while (at > 0
                    && (tags.xpos(words.tag[at]).startsWith("NN")
                            || tags.xpos(words.tag[at]).equals("JJ"))) {
                at--;
            }
            String article = words.texts.get(at).toLowerCase(Locale.ROOT);
            tag = at < i - 1 && (article.equals("a") || article.equals("an")) ? tags.fallback() : -1;
        }
        if (tag >= 0) {
            words.tag[i] = tag;
            words.universal[i] = tags.universal(tag);
        }
    }

    /// Rule `syntax.tag.source`: "..., monitors say", "according to monitors.": a form in "-s" right before a verb
    /// of saying, or between a preposition and the end of the phrase, is a plural noun. Wrong for "the town they
    /// fought for lies, ...".
    private boolean isSource(Words words, int i) {
        String next = words.texts.get(i + 1);
        boolean closing = next.equals(",") || next.equals(".") || next.equals("and");
        return SAYING.contains(next) || (closing && tags.upos(words.tag[i - 1]).equals("ADP"));
    }

    /// "rebel-held", "UN-brokered": a participle joined to a noun stands before what it tells of.
    private static boolean isMade(String text) {
        int hyphen = text.lastIndexOf('-');
        return hyphen > 0 && PARTICIPLES.contains(text.substring(hyphen + 1));
    }
}
