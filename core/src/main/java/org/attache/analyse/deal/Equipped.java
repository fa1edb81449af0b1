package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who receives as the object of a verb of giving: whom a verb of arming arms, and pronouns and groups before the
/// item.
final class Equipped {
    private Equipped() {}

    /// "armed Kenya with drones"; "Kenya was armed with drones by Turkey"
    static Sides sides(Scene scene, Trigger trigger, Around around) {
        boolean passive = trigger.passive()
                || Set.of("been", "be", "was", "were", "being").contains(scene.word(trigger.index() - 1));
        if (!passive) {
            return new Sides(around.subject, around.object.or(() -> around.to));
        }
        Optional<String> armed = scene.sentence().children(scene.token(trigger.index())).stream()
                .filter(t -> t.isRelation("nsubj"))
                .map(t -> NamedSide.party(scene, t))
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> by = agent(scene, trigger).filter(a -> !armed.equals(Optional.of(a)));
        return new Sides(by, armed);
    }

    private static Optional<String> agent(Scene scene, Trigger trigger) {
        for (int i = trigger.index() + 1; i < scene.size() && !scene.word(i).equals(","); i++) {
            if (scene.word(i).equals("by")) {
                return NamedSide.partyAfter(scene, i, List.of()).map(NamedSide.Found::party);
            }
        }
        return Optional.empty();
    }

    /// "asked France to sell it radars": the subject of the sentence; "supplied the M23 rebels with": a group
    static Optional<String> receiver(Scene scene, Trigger trigger, int at, Around around) {
        boolean pronoun = scene.token(at).xpos().equals("PRP")
                && Set.of("it", "them").contains(scene.word(at))
                && at == trigger.index() + 1;
        if (pronoun) {
            return scene.party(at).or(scene::mainSubject).filter(p -> !around.subject.equals(Optional.of(p)));
        }
        boolean group = scene.token(at).upos().equals("NOUN")
                && ArmedGroups.load().isNoun(scene.token(at).text());
        return group
                ? NamedSide.partyAfter(scene, trigger.index(), List.of()).map(NamedSide.Found::party)
                : Optional.empty();
    }
}
