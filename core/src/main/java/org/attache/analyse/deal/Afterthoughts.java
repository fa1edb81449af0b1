package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;

/// What a later sentence adds to the deals told before it: "The contract is valued at …", "The order, signed in
/// October 2014, …".
///
/// Caught: a sentence whose subject is "the deal", "the French contract"; missed: a day or a sum of a deal that is
/// called otherwise ("the agreement with Paris").
final class Afterthoughts {
    /// Sentences back.
    private static final int NEAR = 2;

    private Afterthoughts() {}

    /// Adds to the last deals of `raw` what the sentence at `order` says of them.
    ///
    /// @param bare whether the sentence tells no deal of its own
    static void add(Scene scene, List<RawDeal> raw, int order, boolean bare) {
        if (raw.isEmpty() || order - raw.getLast().order() > NEAR) {
            return;
        }
        List<Token> nouns = scene.sentence().tokens().stream()
                .filter(t -> DealWords.has(DealWords.Kind.DEAL, t.lemma())
                        && t.upos().equals("NOUN"))
                .toList();
        // "the biggest is a $5bn agreement": another deal
        boolean deal = !nouns.isEmpty()
                && nouns.stream()
                        .noneMatch(t -> scene.sentence().children(t, "det").stream()
                                .anyMatch(d -> scene.word(d.index()).matches("an?|another")));
        Optional<Token> subject = subject(scene);
        Optional<Numeral> value = deal && (bare || subject.isPresent()) ? Sums.first(scene) : Optional.empty();
        Optional<Timing> signed = subject.flatMap(s -> signed(scene, s));
        int last = raw.getLast().order();
        for (int i = 0; i < raw.size(); i++) {
            RawDeal told = raw.get(i);
            if (told.order() != last) {
                continue;
            }
            if (told.value().isEmpty() && value.isPresent()) {
                told = told.withValue(value.orElseThrow());
            }
            if (signed.isPresent() && isMade(told)) {
                told = told.withOrdered(signed.orElseThrow(), scene.sentence().span());
            }
            raw.set(i, told);
        }
    }

    private static boolean isMade(RawDeal deal) {
        DealStatus status = deal.stage().status();
        return status != DealStatus.INTEREST && status != DealStatus.DENIED;
    }

    /// "The contract", "The French deal", "Their accord" as the subject of the sentence.
    private static Optional<Token> subject(Scene scene) {
        return scene.sentence().tokens().stream()
                .filter(t -> t.upos().equals("NOUN") && DealWords.has(DealWords.Kind.DEAL, t.lemma()))
                .filter(t -> t.isRelation("nsubj"))
                .filter(t -> scene.sentence().children(t).stream()
                        .anyMatch(c -> c.index() < t.index()
                                && (scene.word(c.index()).matches("the|this|that|these|those")
                                        || c.xpos().equals("PRP$"))))
                .findFirst();
    }

    /// The first verb above a token.
    private static Optional<Token> verb(Sentence sentence, Token token) {
        Optional<Token> at = sentence.head(token);
        while (at.filter(t -> !t.isVerb()).isPresent()) {
            at = sentence.head(at.orElseThrow());
        }
        return at;
    }

    /// When it was signed, by the verb of the sentence or a participle beside the noun.
    private static Optional<Timing> signed(Scene scene, Token subject) {
        Sentence sentence = scene.sentence();
        for (TimeMention time : scene.reading().times(sentence.span())) {
            boolean signs = time.kind() == TimeMention.Kind.DATE
                    && sentence.tokensIn(time.quote().span()).stream()
                            .flatMap(t -> verb(sentence, t).stream())
                            .filter(h -> DealWords.has(DealWords.Kind.SIGN, h.lemma()))
                            .anyMatch(h -> sentence.head(subject)
                                            .filter(h::equals)
                                            .isPresent()
                                    || sentence.head(h).filter(subject::equals).isPresent()
                                    || h.isRelation("advcl")
                                    || h.isRelation("acl"));
            if (signs) {
                return Optional.of(
                        new Timing(time.when(), Optional.of(time.quote().words())));
            }
        }
        return Optional.empty();
    }
}
