package org.attache.analyse.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.text.LastWord;

/// Whether a draft says enough to be an event of its type: who has to be named, and how many.
final class Gate {
    /// Murders, abductions and bombs: whoever did it, the victim says which.
    private static final Set<String> OF_PERSONS = Set.of(
            "clash.murder",
            "clash.abduct",
            "clash.slain",
            "clash.assassination",
            "clash.explode",
            "clash.plant",
            "clash.bomb");

    private static final Set<String> EVERYDAY = EventWords.of("everyday");

    private final Parties parties;
    private final Rules rules;

    Gate(Parties parties, Rules rules) {
        this.parties = parties;
        this.rules = rules;
    }

    /// Whether the draft passes.
    boolean passes(Draft draft) {
        if (Exclusions.isAim(draft.rule(), draft.modality())) {
            return false;
        }
        return switch (draft.type()) {
            case MEETING ->
                draft.rule().equals("meeting.group")
                        || draft.rule().equals("meeting.summit-members")
                        || (several(draft, "participant") && (known(draft) >= 1 || isOfficial(draft)));
            case VISIT ->
                has(draft, "visitor")
                        && (has(draft, "host")
                                || draft.setting().place().isPresent()
                                || (draft.trigger().lemma().equals("visit") && known(draft) >= 1));
            case ATTENDANCE ->
                has(draft, "participant") && has(draft, "occasion") && (known(draft) >= 1 || !isEveryday(draft));
            case AGREEMENT ->
                (draft.rule().equals("agreement.parties")
                                && draft.modality() != Modality.DENIED
                                && draft.setting().country().isPresent())
                        || (several(draft, "party") && (known(draft) >= 1 || isOfficial(draft) || isReached(draft)));
            case COOPERATION -> known(draft) >= 1 && (several(draft, "party") || has(draft, "provider"));
            case EXERCISE -> known(draft) >= 1;
            case WEAPONS_TEST -> known(draft) >= 1 && has(draft, "object");
            case DEPLOYMENT ->
                has(draft, "object")
                        && (has(draft, "actor")
                                || has(draft, "host")
                                || (draft.setting().place().isPresent() && isOfficial(draft)));
            case WITHDRAWAL -> draft.roles().size() >= 2 || draft.rule().equals("withdrawal.from");
            case AID -> has(draft, "provider") && has(draft, "receiver") && !isSold(draft) && !isShipped(draft);
            case AWARD -> has(draft, "receiver");
            case SANCTION -> known(draft) >= 1;
            case POWER_SEIZURE -> has(draft, "actor") || known(draft) >= 1;
            case CLASH -> isFought(draft);
            case REPRESSION -> has(draft, "target") || has(draft, "actor");
            case PROTEST -> has(draft, "actor") || draft.setting().country().isPresent();
            case ELECTION -> known(draft) >= 1;
            case VOTE -> has(draft, "actor") && has(draft, "subject");
            case INSPECTION -> has(draft, "actor") && has(draft, "object");
        };
    }

    /// "A suicide bombing killed 12 people": an attack not told before, and its toll is what the clause says.
    private static boolean isNews(Draft draft) {
        Token trigger = draft.trigger();
        boolean known = draft.sentence().children(trigger, "det").stream()
                .anyMatch(d -> !d.lemma().equals("a")
                        && !d.lemma().equals("an")
                        && !d.lemma().equals("another"));
        boolean among = trigger.isRelation("obl")
                && draft.sentence()
                        .child(trigger, "case")
                        .filter(c -> c.lemma().equals("in"))
                        .isPresent();
        if (among && !known) {
            // "In violence on Monday, 20 people were killed in Iraq"
            return true;
        }
        return !known
                && trigger.isRelation("nsubj")
                && draft.sentence()
                        .head(trigger)
                        .filter(v -> v.isRelation("root") || v.isRelation("ccomp") || v.isRelation("conj"))
                        .isPresent();
    }

    private boolean isFought(Draft draft) {
        if (draft.rule().equals("clash.mutual")) {
            // "police and protesters clashed": two sides, or nobody fought
            return several(draft, "actor");
        }
        if (draft.roles("opponent").stream()
                .anyMatch(o ->
                        draft.roles("actor").stream().anyMatch(a -> a.party().equals(o.party())))) {
            // "said it had intercepted missiles targeting the base": nobody attacks himself
            return false;
        }
        if (draft.rule().equals("clash.slain") && isOnlyState(draft)) {
            // "missiles were fired at Kyiv, killing four people": part of the attack told beside it
            return false;
        }
        boolean told = known(draft) >= 1 || draft.setting().country().isPresent() || has(draft, "actor");
        if (OF_PERSONS.contains(draft.rule()) && has(draft, "opponent") && told) {
            return true;
        }
        return (draft.rule().equals(Reconsideration.INTERCEPT) && known(draft) >= 1)
                || (has(draft, "actor")
                        && (known(draft) >= 1
                                || has(draft, "opponent")
                                || draft.setting().place().isPresent()))
                || (has(draft, "opponent") && isPlaced(draft) && !isOnlyState(draft));
    }

    /// "Ten soldiers were killed in Iraq": the state alone is place enough where the clause itself tells of deaths.
    private static boolean isPlaced(Draft draft) {
        return draft.setting().place().isPresent()
                || (draft.rule().equals("clash.casualty")
                        && draft.setting().country().isPresent())
                || (draft.rule().equals("clash.noun")
                        && draft.setting().country().isPresent()
                        && isNews(draft));
    }

    /// "The accord was reached between the protesters and the companies": told as news, so its parties need no name.
    private static boolean isReached(Draft draft) {
        return draft.trigger().relation().equals("nsubj:pass")
                && draft.sentence()
                        .head(draft.trigger())
                        .filter(v -> v.lemma().equals("reach") || v.lemma().equals("sign"))
                        .isPresent();
    }

    /// "A tanker transferred oil to another ship": trade at sea, and no gift.
    private boolean isShipped(Draft draft) {
        return draft.roles("provider").stream()
                .map(r -> r.party().name())
                .anyMatch(n -> rules.has("seagoing", LastWord.of(n)));
    }

    /// Rule `event.none.sold`: what a firm supplies is sold; the contract is a deal.
    private boolean isSold(Draft draft) {
        return draft.roles("provider").stream()
                .anyMatch(r ->
                        parties.entity(r.party()).filter(Firms.english()::holds).isPresent());
    }

    /// "officials attended a meeting" is nobody's visit to anything.
    private static boolean isEveryday(Draft draft) {
        return draft.roles("occasion").stream()
                .map(r -> r.party().name())
                .anyMatch(n -> EVERYDAY.contains(LastWord.of(n)));
    }

    /// "local elders and the Helmand provincial government": nobody is an entity, but one of them carries a
    /// name.
    private static boolean isOfficial(Draft draft) {
        return draft.roles().stream()
                .map(r -> r.party().name())
                .anyMatch(n -> n.chars().skip(1).anyMatch(Character::isUpperCase)
                        || (n.indexOf(' ') > 0 && Character.isUpperCase(n.charAt(0))));
    }

    private long known(Draft draft) {
        return draft.roles().stream()
                .filter(r -> parties.entity(r.party()).isPresent())
                .count();
    }

    /// "attacks in Pakistan": nobody is said to be fought.
    private boolean isOnlyState(Draft draft) {
        return draft.roles().stream()
                .flatMap(r -> parties.entity(r.party()).stream())
                .anyMatch(e -> e.type() == EntityType.STATE);
    }

    private static boolean has(Draft draft, String role) {
        return draft.roles().stream().anyMatch(r -> r.name().equals(role));
    }

    private static boolean several(Draft draft, String role) {
        List<EventClaim.Role> roles = draft.roles(role);
        Set<String> names =
                roles.stream().map(EventClaim.Role::party).map(Party::name).collect(Collectors.toSet());
        return names.size() >= 2;
    }
}
