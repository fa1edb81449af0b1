package org.attache.analyse.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;

/// The bodies that a bare definite noun means: "the group", "the London-based group", "the newspaper".
///
/// Caught: the body or the paper of the cast that was named last, close before; missed: a body that the cast lacks.
final class BodiesBefore {
    private static final int GROUP = 2;
    private static final int PAPER = 3;

    private final Reading reading;
    private final CueLexicon lexicon;

    BodiesBefore(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
    }

    /// "the newspaper said": the paper, agency or station named last, in this sentence or the three before.
    Optional<Voice> paper(Sentence sentence, Token head, Voice fresh) {
        if (fresh.sort() != Voice.Sort.CARRIER
                || fresh.noun().startsWith("report")
                || fresh.plural()
                || !fresh.party().name().equalsIgnoreCase(head.text())) {
            return Optional.empty();
        }
        int at = reading.sentences().indexOf(sentence);
        int from = reading.sentences().get(Math.max(0, at - PAPER)).span().start();
        return reading.cast().places().stream()
                .filter(p -> p.entity().type() == EntityType.AGENCY)
                .filter(p -> p.mention().kind() == Mention.Kind.NAME)
                .filter(p -> p.mention().quote().span().start() >= from
                        && p.mention().quote().span().end() <= head.span().start())
                .reduce((a, b) -> b)
                .map(p -> Voice.of(p.entity(), head.lemma()));
    }

    /// "the group", "the London-based group"
    private static boolean isBare(String phrase, Token head) {
        return phrase.equalsIgnoreCase(head.text())
                || phrase.matches("(?i)[\\p{L} .]+-based " + Pattern.quote(head.text()));
    }

    /// "the group says": the body that is no organ of a state and was named last, in this sentence or the two before.
    Optional<Voice> group(Sentence sentence, Token head, Voice fresh) {
        boolean received = head.index() + 1 < sentence.tokens().size()
                && sentence.token(head.index() + 1).xpos().equals("VBN");
        boolean bare = (received || isBare(fresh.party().name(), head))
                && lexicon.isNoun(CueLexicon.NounClass.GROUP, head.lemma().toLowerCase(Locale.ROOT));
        if (!bare) {
            return Optional.empty();
        }
        int at = reading.sentences().indexOf(sentence);
        int from = reading.sentences().get(Math.max(0, at - GROUP)).span().start();
        return reading.cast().places().stream()
                .filter(p -> p.entity().type() == EntityType.ORGANIZATION)
                .filter(p -> p.mention().kind() == Mention.Kind.NAME)
                .filter(p -> p.mention().quote().span().start() >= from
                        && p.mention().quote().span().end() <= head.span().start())
                .filter(p -> !p.mention().provenance().rule().equals("state-body"))
                .reduce((a, b) -> b)
                .map(p -> Voice.of(p.entity(), head.lemma()));
    }
}
