package org.attache.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Reads those sentences again whose tags contradict the cast: a person's or place's name that was tagged as a verb
/// or an adverb spoils the tree around it. Rule `analyse.mend.name`; most articles have a handful of such
/// sentences, so the second reading costs little.
final class NameMending {
    private static final Set<String> NO_NAME =
            Set.of("INTJ", "X", "VERB", "AUX", "ADV", "ADP", "PRON", "CCONJ", "SCONJ", "PART", "NUM");

    private final SyntaxReader syntax;

    NameMending(SyntaxReader syntax) {
        this.syntax = syntax;
    }

    /// The sentences, those with mistagged names read again.
    List<Sentence> mend(SourceText text, List<Sentence> sentences, Cast cast) {
        List<Sentence> mended = new ArrayList<>(sentences);
        List<Integer> places = new ArrayList<>();
        List<Sentence> mistagged = new ArrayList<>();
        List<List<Span>> known = new ArrayList<>();
        List<Span> names = spans(cast, NameMending::isName);
        List<Span> bodies = spans(cast, NameMending::isBody);
        int name = 0;
        int body = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            name = first(names, name, sentence);
            body = first(bodies, body, sentence);
            List<Span> inside = new ArrayList<>(inside(names, name, sentence));
            inside(bodies, body, sentence).stream()
                    .filter(b -> isNoName(sentence, b))
                    .forEach(inside::add);
            if (isMistagged(sentence, inside)) {
                places.add(i);
                mistagged.add(sentence);
                known.add(inside);
            }
        }
        List<Sentence> again = syntax.reread(text, mistagged, known);
        for (int i = 0; i < again.size(); i++) {
            mended.set(places.get(i), again.get(i));
        }
        return mended;
    }

    private static List<Span> spans(Cast cast, Predicate<Cast.Place> wanted) {
        return cast.places().stream()
                .filter(wanted)
                .map(p -> p.mention().quote().span())
                .toList();
    }

    /// The first span at or after `from` that does not end before the sentence.
    private static int first(List<Span> spans, int from, Sentence sentence) {
        int at = from;
        while (at < spans.size() && spans.get(at).end() <= sentence.span().start()) {
            at++;
        }
        return at;
    }

    private static List<Span> inside(List<Span> spans, int from, Sentence sentence) {
        int to = from;
        while (to < spans.size() && spans.get(to).start() < sentence.span().end()) {
            to++;
        }
        return spans.subList(from, to);
    }

    private static boolean isBody(Cast.Place place) {
        return place.mention().kind() == Mention.Kind.NAME && place.entity().type() == EntityType.ORGANIZATION;
    }

    /// Whether a word of a body was taken for what no name is ("Boko/UH Haram/FW"). Others keep their tags:
    /// "National" may be an adjective in a name.
    private static boolean isNoName(Sentence sentence, Span body) {
        return sentence.tokensIn(body).stream()
                .anyMatch(t -> Character.isUpperCase(t.text().charAt(0)) && NO_NAME.contains(t.upos()));
    }

    private static boolean isName(Cast.Place place) {
        EntityType type = place.entity().type();
        return place.mention().kind() == Mention.Kind.NAME
                && (type == EntityType.PERSON || type == EntityType.PLACE || type == EntityType.STATE);
    }

    private static boolean isMistagged(Sentence sentence, List<Span> names) {
        if (names.isEmpty()) {
            return false;
        }
        return sentence.tokens().stream()
                .filter(t -> !t.upos().equals("PROPN")
                        && Character.isUpperCase(t.text().charAt(0)))
                .map(Token::span)
                .anyMatch(s -> names.stream().anyMatch(n -> n.contains(s)));
    }
}
