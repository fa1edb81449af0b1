package org.attache.analyse.speech;

import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// The words by which a text describes a speaker whom it does not name.
final class DescriptionPhrase {
    private static final int LONGEST_DESCRIPTION = 14;
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their");
    private static final Set<String> CARRYING = SpeechWords.of(SpeechWords.Kind.CARRYING);

    private final Reading reading;
    private final CueLexicon lexicon;

    DescriptionPhrase(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
    }

    /// The noun phrase of a description without its article: from its first word to the end of what follows the head
    /// without a comma or a relative clause.
    String of(Sentence sentence, Token head) {
        Grammar grammar = new Grammar(sentence);
        int from = Math.max(grammar.leftmost(head), head.index() - LONGEST_DESCRIPTION);
        while (from < head.index()
                && (ARTICLES.contains(Grammar.lower(sentence.token(from)))
                        || sentence.token(from).upos().equals("PUNCT")
                        || sentence.token(from).upos().equals("SCONJ")
                        || sentence.token(from).upos().equals("CCONJ")
                        || sentence.token(from).upos().equals("ADP")
                        || Grammar.lower(sentence.token(from)).equals("according"))) {
            from++;
        }
        for (int i = from; i < head.index(); i++) {
            if (sentence.token(i).text().matches("[,;:“”\"]")) {
                from = i + 1;
            }
        }
        int to = head.index();
        int last = Math.min(grammar.rightmost(head), head.index() + LONGEST_DESCRIPTION);
        for (int i = head.index() + 1; i <= last; i++) {
            Token token = sentence.token(i);
            boolean bare = i == head.index() + 1 && token.isNominal();
            boolean adverb = token.upos().equals("ADV");
            // "activists accused the junta": a past tense that the tagger took for a participle
            boolean deed = token.xpos().equals("VBN")
                    && i + 1 < sentence.tokens().size()
                    && sentence.token(i + 1).upos().equals("DET");
            boolean stop = bare
                    || deed
                    || adverb
                    || token.text().matches("[,;:“”\"()–—]")
                    || Set.of("who", "which", "that", "whose", "where", "when", "as")
                            .contains(Grammar.lower(token))
                    || (token.isVerb()
                            && !token.xpos().equals("VBN")
                            && !token.xpos().equals("VBG"))
                    || lexicon.isCue(token)
                    || CARRYING.contains(Grammar.lower(token));
            if (stop) {
                break;
            }
            to = i;
        }
        to = withRow(sentence, head.index(), to);
        to = beforeTime(sentence, head.index(), Math.max(to, beforeCue(sentence, to)));
        to = beforePlace(sentence, head.index(), to);
        // "urged foreign countries to send ships": what follows belongs to the deed
        while (to > head.index()
                && (sentence.token(to).upos().equals("ADP")
                        || sentence.token(to).upos().equals("PART")
                        || sentence.token(to).upos().equals("CCONJ"))) {
            to--;
        }
        if (from > to) {
            from = head.index();
        }
        Span span = grammar.span(Math.min(from, head.index()), to);
        return reading.text().slice(span).replaceAll("\\s+", " ").strip();
    }

    /// The end of a row of names that the first comma would cut: "leaders of Kenya, | Uganda and Rwanda". A row without
    /// "and" at its end is none.
    private static int withRow(Sentence sentence, int head, int last) {
        boolean named = last > head + 1
                && sentence.token(last).upos().equals("PROPN")
                && Set.of("of", "from").contains(Grammar.lower(sentence.token(head + 1)));
        if (!named) {
            return last;
        }
        int at = last + 1;
        boolean and = false;
        while (at + 1 < sentence.tokens().size() && !and) {
            and = Grammar.lower(sentence.token(at)).equals("and");
            if (!and && !sentence.token(at).text().equals(",")) {
                return last;
            }
            at++;
            int first = sentence.token(at).upos().equals("DET") ? at + 1 : at;
            for (at = first;
                    at < sentence.tokens().size() && sentence.token(at).upos().equals("PROPN");
                    at++) {}
            if (at == first) {
                return last;
            }
        }
        return and ? at - 1 : last;
    }

    /// The last token before the cue where only a phrase that the tree tore off stands between: "a spokesman | for
    /// the ministry said", "two people | familiar with the matter said".
    private int beforeCue(Sentence sentence, int last) {
        boolean preposition = false;
        for (int i = last + 1; i < sentence.tokens().size() && i <= last + LONGEST_DESCRIPTION; i++) {
            Token token = sentence.token(i);
            if (lexicon.isCue(token)) {
                return preposition ? i - 1 : last;
            }
            boolean place = Set.of("in", "at", "on", "near").contains(Grammar.lower(token))
                    && sentence.token(i - 1).isNominal();
            if (place) {
                return preposition ? i - 1 : last; // where, and not who
            }
            boolean opens = i > last + 1
                    || token.upos().equals("ADP")
                    || token.upos().equals("ADJ")
                    || token.xpos().equals("VBN");
            preposition |= token.upos().equals("ADP");
            boolean inside =
                    Set.of("ADP", "ADJ", "DET", "NOUN", "PROPN", "NUM", "PART").contains(token.upos())
                            || token.xpos().equals("VBN");
            if (!opens || !inside) {
                return last;
            }
        }
        return last;
    }

    /// The place where those are for whom somebody speaks is no part of who he is: "a spokesman for the command | in
    /// Lima said".
    private static int beforePlace(Sentence sentence, int head, int last) {
        int at = last;
        while (at > head && sentence.token(at).upos().equals("PROPN")) {
            at--;
        }
        boolean place = at < last
                && at > head + 1
                && Set.of("in", "at", "near").contains(Grammar.lower(sentence.token(at)))
                && sentence.token(at - 1).upos().equals("NOUN");
        for (int i = head + 1; place && i < at; i++) {
            if (Grammar.lower(sentence.token(i)).equals("for")) {
                return at - 1;
            }
        }
        return last;
    }

    /// A time at the end of a description belongs to what was said and not to the speaker: "the junta's chief on
    /// Tuesday".
    private int beforeTime(Sentence sentence, int head, int last) {
        int to = last;
        while (to > head) {
            Span at = sentence.token(to).span();
            boolean time = reading.dating().times().stream()
                    .anyMatch(t -> t.quote().span().contains(at.start()));
            if (!time && !(to < last && sentence.token(to).upos().equals("ADP"))) {
                break;
            }
            to--;
        }
        return to;
    }
}
