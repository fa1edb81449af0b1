package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;

/// What stands around a trigger, gathered step by step.
final class Around {
    Optional<String> subject = Optional.empty();
    Optional<String> controller = Optional.empty();
    Optional<String> object = Optional.empty();
    Optional<String> to = Optional.empty();
    Optional<String> forWhom = Optional.empty();
    Optional<String> from = Optional.empty();
    Optional<String> with = Optional.empty();
    Optional<String> in = Optional.empty();
    Optional<String> into = Optional.empty();
    /// With whom one negotiates over the deal: "is in talks with Italy over the purchase".
    Optional<String> talksWith = Optional.empty();
    boolean open;
    boolean subjectIsFirm;
    boolean otherIsFirm;
    final List<String> moreSubjects = new ArrayList<>();
    final List<String> moreSources = new ArrayList<>();
    final List<String> moreReceivers = new ArrayList<>();
    final List<String> between = new ArrayList<>();

    void setSubject(Scene scene, Token token) {
        boolean relays = scene.place(token.index())
                .filter(p -> p.entity().type() == EntityType.AGENCY)
                .isPresent();
        subject = relays ? Optional.empty() : NamedSide.party(scene, token);
        subjectIsFirm = scene.isFirm(token.index());
        addJoined(scene, token, subject);
        // "Portugal, the Netherlands and Austria have ordered", where the tree gives the verb two subjects
        scene.sentence().head(token).stream()
                .flatMap(v -> scene.sentence().children(v).stream())
                .filter(t -> token.isRelation("nsubj") && t.isRelation("nsubj") && t.index() > token.index())
                .forEach(t -> {
                    addParty(scene, t, subject);
                    addJoined(scene, t, subject);
                });
        if (scene.word(token.index()).equals("they")) {
            // "A and B have said they would give": they are those who say so
            scene.sentence().tokens().stream()
                    .filter(t -> t.index() < token.index() && t.isRelation("nsubj") && t.isNominal())
                    .filter(t ->
                            subject.isPresent() && NamedSide.party(scene, t).equals(subject))
                    .forEach(t -> addJoined(scene, t, subject));
        }
    }

    /// "Vietnam and Indonesia are in talks": those joined to the one found.
    void addJoined(Scene scene, Token token, Optional<String> first) {
        for (Token other : scene.sentence().children(token, "conj")) {
            addParty(scene, other, first);
        }
    }

    private void addParty(Scene scene, Token token, Optional<String> first) {
        NamedSide.party(scene, token)
                .filter(p -> first.isPresent() && !first.equals(Optional.of(p)) && !moreSubjects.contains(p))
                .ifPresent(moreSubjects::add);
    }
}
