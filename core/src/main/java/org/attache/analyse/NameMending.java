package org.attache.analyse;

import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Reads those sentences again whose tags contradict the cast: a person's or place's name that was tagged
/// as a verb or an
/// adverb spoils the tree around it. Rule `analyse.mend.name`; most articles have a handful of such
/// sentences, so the
/// second reading costs little.
final class NameMending {
    private final SyntaxReader syntax;

    NameMending(SyntaxReader syntax) {
        this.syntax = syntax;
    }

    /// The sentences, those with mistagged names read again.
    List<Sentence> mend(SourceText text, List<Sentence> sentences, Cast cast) {
        List<Sentence> mended = new ArrayList<>(sentences.size());
        List<Span> names = cast.places().stream()
                .filter(NameMending::isName)
                .map(p -> p.mention().quote().span())
                .toList();
        int at = 0;
        for (Sentence sentence : sentences) {
            while (at < names.size() && names.get(at).end() <= sentence.span().start()) {
                at++;
            }
            List<Span> inside = new ArrayList<>();
            for (int i = at;
                    i < names.size() && names.get(i).start() < sentence.span().end();
                    i++) {
                inside.add(names.get(i));
            }
            mended.add(isMistagged(sentence, inside) ? syntax.reread(text, sentence, inside) : sentence);
        }
        return mended;
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
