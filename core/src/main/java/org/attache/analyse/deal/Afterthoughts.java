package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.arms.ArmsNouns;
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
        boolean told = (deal && (bare || subject.isPresent())) || (bare && isPaid(scene));
        Optional<Numeral> value = told ? Sums.first(scene) : Optional.empty();
        Optional<Timing> signed = subject.flatMap(s -> signed(scene, s));
        int last = raw.getLast().order();
        for (int i = 0; i < raw.size(); i++) {
            RawDeal deed = raw.get(i);
            if (deed.order() != last) {
                continue;
            }
            if (deed.value().isEmpty() && value.isPresent()) {
                deed = deed.withValue(value.orElseThrow());
            }
            if (signed.isPresent() && isMade(deed)) {
                deed = deed.withOrdered(signed.orElseThrow(), scene.sentence().span());
            }
            raw.set(i, deed);
        }
    }

    /// "will pay $900 million for the planes", "the missiles cost $2 billion"; not "$30 million each".
    private static boolean isPaid(Scene scene) {
        List<Token> tokens = scene.sentence().tokens();
        boolean pays = tokens.stream().anyMatch(t -> DealWords.has(DealWords.Kind.PAY, t.lemma()));
        boolean each =
                tokens.stream().anyMatch(t -> Set.of("each", "apiece", "per").contains(scene.word(t.index())));
        return pays
                && !each
                && tokens.stream()
                        .filter(t -> t.upos().equals("NOUN"))
                        .filter(t ->
                                ArmsNouns.load().endingAt(scene.sentence(), t).isPresent()
                                        || DealWords.has(DealWords.Kind.BARE, scene.word(t.index())))
                        .anyMatch(t -> t.index() > 0
                                && Set.of("the", "these", "those", "them").contains(scene.word(t.index() - 1)));
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
