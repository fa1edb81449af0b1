package org.attache.run;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.run.NounPhrase.Article;

/// One plain sentence for an event. A role that the text leaves open is not filled with "someone": the sentence is
/// turned so that it can do without.
final class EventSentence {
    private static final Verb TAKE_PLACE = new Verb("took place", "take place", "taking place", "taken place");
    /// What one is charged with.
    private static final Set<EventType> CHARGED = EnumSet.of(
            EventType.CLASH,
            EventType.POWER_SEIZURE,
            EventType.REPRESSION,
            EventType.DEPLOYMENT,
            EventType.AID,
            EventType.WEAPONS_TEST);
    private final EventClaim event;

    private EventSentence(EventClaim event) {
        this.event = event;
    }

    static String of(EventClaim event) {
        return new EventSentence(event).sentence();
    }

    private String sentence() {
        String sentence = NounPhrase.capitalised(body());
        if (event.place().isEmpty()
                // what did not take place took place nowhere
                || (event.type() == EventType.MEETING && modality() == Modality.DENIED)
                || sentence.contains(event.place().orElseThrow())) {
            return sentence;
        }
        return sentence + " " + located(event.place().orElseThrow());
    }

    private String body() {
        return switch (event.type()) {
            case MEETING -> meeting();
            case VISIT -> visit();
            case ATTENDANCE ->
                with(
                                new Verb("attended", "attend", "attending", "attended"),
                                subject("participant"),
                                object("occasion"),
                                "an event")
                        .orElseGet(() -> impersonal(object("occasion"), "an event"));
            case AGREEMENT ->
                act(verb("reached an accord", "reach an accord", "reaching an accord"), "", "party")
                        .orElseGet(() ->
                                passive(Verb.regular("reached", "reach", "reaching"), Optional.empty(), "an accord"));
            case COOPERATION -> cooperation();
            case EXERCISE -> {
                String what = names("party").size() > 1 ? "a joint exercise" : "an exercise";
                yield act(verb("held " + what, "hold " + what, "holding " + what), "", "party")
                        .orElseGet(() -> impersonal(Optional.empty(), "an exercise"));
            }
            case WEAPONS_TEST -> done(verb("tested", "test", "testing"), thing("object"), "a weapon", "actor");
            case DEPLOYMENT -> deployment() + host();
            case WITHDRAWAL ->
                done(new Verb("withdrew", "withdraw", "withdrawing", "withdrawn"), thing("object"), "forces", "actor");
            case AID -> given("provider", "receiver", "aid", "aid to ");
            case AWARD ->
                subject("giver").isPresent() && object("receiver").isPresent()
                        ? with(verb("honoured", "honour", "honouring"), subject("giver"), object("receiver"), "")
                                .orElseThrow()
                        : given("giver", "receiver", "an award", "an award to ");
            case SANCTION -> sanction();
            case POWER_SEIZURE ->
                act(
                                verb("seized power", "seize power", "seizing power"),
                                object("target").map(t -> " from " + t.words()).orElse(""),
                                "actor")
                        .orElseGet(() -> object("target").isPresent()
                                ? passive(
                                        new Verb("overthrew", "overthrow", "overthrowing", "overthrown"),
                                        object("target"),
                                        "")
                                : passive(verb("seized", "seize", "seizing"), Optional.empty(), "power"));
            case CLASH -> clash();
            case REPRESSION ->
                with(
                                verb("cracked down on", "crack down on", "cracking down on"),
                                subject("actor"),
                                object("target"),
                                "opponents")
                        .or(() -> with(
                                verb("faced", "face", "facing"), object("target"), Optional.empty(), "a crackdown"))
                        .orElseGet(() -> impersonal(Optional.empty(), "a crackdown"));
            case PROTEST -> {
                String against =
                        object("target").map(t -> " against " + t.words()).orElse("");
                yield act(verb("demonstrated", "demonstrate", "demonstrating"), against, "actor")
                        .orElseGet(() -> impersonal(Optional.empty(), "a protest") + against);
            }
            case ELECTION ->
                passive(new Verb("held", "hold", "holding", "held"), Optional.empty(), "an election")
                        + names("place").stream()
                                .findFirst()
                                .map(p -> " " + located(p))
                                .orElse("");
            case VOTE -> vote();
            case INSPECTION ->
                with(verb("inspected", "inspect", "inspecting"), subject("actor"), object("object"), "a site")
                        .orElseGet(
                                () -> passive(verb("inspected", "inspect", "inspecting"), object("object"), "a site"));
        };
    }

    private String meeting() {
        List<String> all = names("participant");
        if (all.isEmpty()) {
            return impersonal(Optional.empty(), "a meeting");
        }
        Optional<NounPhrase> first = NounPhrase.of(all.subList(0, 1), Article.THE);
        Optional<NounPhrase> others = NounPhrase.of(all.subList(1, all.size()), Article.THE);
        return others.isPresent()
                ? with(new Verb("met", "meet", "meeting", "met"), first, others, "")
                        .orElseThrow()
                : with(new Verb("held", "hold", "holding", "held"), first, Optional.empty(), "a meeting")
                        .orElseThrow();
    }

    private String visit() {
        Optional<NounPhrase> visitor = subject("visitor");
        Optional<NounPhrase> goal = event.place().isPresent()
                ? Optional.of(new NounPhrase(event.place().orElseThrow(), false))
                : object("host");
        if (visitor.isEmpty()) {
            return goal.isEmpty()
                    ? impersonal(Optional.empty(), "a visit")
                    : with(verb("received", "receive", "receiving"), goal, Optional.empty(), "a visit")
                            .orElseThrow();
        }
        return goal.isPresent()
                ? with(verb("visited", "visit", "visiting"), visitor, goal, "").orElseThrow()
                : with(new Verb("made", "make", "making", "made"), visitor, Optional.empty(), "a visit")
                        .orElseThrow();
    }

    private String cooperation() {
        Verb cooperate = verb("cooperated", "cooperate", "cooperating");
        Optional<NounPhrase> provider = subject("provider");
        Optional<NounPhrase> receiver = object("receiver");
        if (provider.isPresent() && receiver.isPresent()) {
            // what a state gives to "thousands of soldiers" is no cooperation between equals
            return with(
                            new Verb("gave", "give", "giving", "given"),
                            provider,
                            receiver.map(r -> new NounPhrase("training or help to " + r.words(), false)),
                            "")
                    .orElseThrow();
        }
        if (provider.isPresent()) {
            return with(verb("offered", "offer", "offering"), provider, Optional.empty(), "training or help")
                    .orElseThrow();
        }
        if (receiver.isPresent()) {
            return with(verb("received", "receive", "receiving"), receiver, Optional.empty(), "training or help")
                    .orElseThrow();
        }
        String others = names("party").size() == 1 ? " with a partner not named" : "";
        return act(cooperate, others, "party").orElseGet(() -> impersonal(Optional.empty(), "cooperation"));
    }

    private String given(String giver, String taker, String what, String whatTo) {
        Verb give = new Verb("gave", "give", "giving", "given");
        Optional<NounPhrase> receiver = object(taker);
        Optional<String> whole =
                with(give, subject(giver), receiver.map(r -> new NounPhrase(whatTo + r.words(), false)), what);
        return whole.or(() -> with(verb("received", "receive", "receiving"), receiver, Optional.empty(), what))
                .orElseGet(() -> passive(give, Optional.empty(), what));
    }

    /// Forces that are somewhere now are not on their way there: "has 850 soldiers in", not "is deploying".
    private String deployment() {
        Optional<NounPhrase> what = thing("object");
        Optional<NounPhrase> actor = subject("actor");
        if (!stands()) {
            return done(verb("deployed", "deploy", "deploying"), what, "forces", "actor");
        }
        return actor.map(a -> a.words() + (a.plural() ? " have " : " has ")
                        + what.map(NounPhrase::words).orElse("forces") + " deployed")
                .orElseGet(() -> what.map(w -> w.words() + (w.plural() ? " are" : " is") + " deployed")
                        .orElse("forces are deployed"));
    }

    /// Something is in force, and the sentence has no word of its being done just now.
    private boolean stands() {
        return modality() == Modality.ONGOING && !words().isBeingDone();
    }

    private String sanction() {
        Verb impose = verb("imposed", "impose", "imposing");
        Optional<NounPhrase> target = object("target");
        if (stands()) {
            String on = target.map(t -> " on " + t.words()).orElse("");
            return subject("imposer")
                    .map(i -> i.words() + (i.plural() ? " have" : " has") + " sanctions"
                            + (on.isEmpty() ? " in force" : on))
                    .or(() -> target.map(t -> t.words() + (t.plural() ? " are" : " is") + " under sanctions"))
                    .orElse("sanctions are in force");
        }
        return with(
                        impose,
                        subject("imposer"),
                        target.map(t -> new NounPhrase("sanctions on " + t.words(), true)),
                        "sanctions")
                .or(() -> with(
                        new Verb("came under", "come under", "coming under", "come under"),
                        target,
                        Optional.empty(),
                        "sanctions"))
                .orElseGet(() -> passiveMany(impose, "sanctions"));
    }

    private String clash() {
        String words = event.evidence().quote().words();
        boolean fight = words().isFight();
        Optional<NounPhrase> actor = subject("actor");
        Optional<NounPhrase> opponent = object("opponent");
        Optional<Verb> deed = Deeds.to(names("opponent"), words);
        if (actor.isPresent() && opponent.isPresent()) {
            Verb verb = deed.orElseGet(() -> fight
                    ? verb("clashed with", "clash with", "clashing with")
                    : verb("attacked", "attack", "attacking"));
            return with(verb, actor, opponent, "").orElseThrow();
        }
        if (actor.isPresent()) {
            return fight
                    ? act(
                                    names("actor").size() > 1
                                            ? verb("clashed", "clash", "clashing")
                                            : new Verb(
                                                    "took part in fighting",
                                                    "take part in fighting",
                                                    "taking part in fighting",
                                                    "taken part in fighting"),
                                    "",
                                    "actor")
                            .orElseThrow()
                    : with(verb("carried out", "carry out", "carrying out"), actor, Optional.empty(), "an attack")
                            .orElseThrow();
        }
        if (opponent.isPresent()) {
            return passive(deed.orElseGet(() -> verb("attacked", "attack", "attacking")), opponent, "");
        }
        return impersonal(Optional.empty(), fight ? "fighting" : "an attack");
    }

    private String vote() {
        Optional<NounPhrase> subject = object("subject");
        return subject("actor").isPresent()
                ? with(
                                subject.isPresent()
                                        ? verb("voted on", "vote on", "voting on")
                                        : new Verb("took", "take", "taking", "taken"),
                                subject("actor"),
                                subject,
                                "a vote")
                        .orElseThrow()
                : subject.isPresent()
                        ? passive(verb("put to a vote", "put to a vote", "putting to a vote"), subject, "")
                        : passive(new Verb("held", "hold", "holding", "held"), Optional.empty(), "a vote");
    }

    private String host() {
        return names("host").stream()
                .findFirst()
                .filter(h -> event.place().isEmpty())
                .map(h -> " " + located(h))
                .orElse("");
    }

    /// Who did what to what; where it is not said who, what was done.
    private String done(Verb verb, Optional<NounPhrase> object, String otherwise, String actor) {
        return with(verb, subject(actor), object, otherwise)
                .orElseGet(() -> object.isEmpty() && otherwise.endsWith("s")
                        ? passiveMany(verb, otherwise)
                        : passive(verb, object, otherwise));
    }

    /// Subject, verb, object or what stands for it; empty without a subject.
    private Optional<String> with(
            Verb verb, Optional<NounPhrase> subject, Optional<NounPhrase> object, String otherwise) {
        return subject.map(s -> s.words() + " " + active(verb, s.plural()) + " "
                + object.map(NounPhrase::words).orElse(otherwise));
    }

    private Optional<String> act(Verb verb, String after, String... roles) {
        return subject(roles).map(s -> s.words() + " " + active(verb, s.plural()) + after);
    }

    private String active(Verb verb, boolean plural) {
        return alleged() ? verb.alleged(plural) : verb.active(plural, modality(), ahead());
    }

    /// The text has it from somebody who charges another with it.
    private boolean alleged() {
        return modality() == Modality.OCCURRED && CHARGED.contains(event.type()) && words().isCharge();
    }

    private String passive(Verb verb, Optional<NounPhrase> subject, String otherwise) {
        NounPhrase what = subject.orElse(new NounPhrase(otherwise, false));
        return what.words() + " " + verb.passive(what.plural(), modality(), ahead());
    }

    private String passiveMany(Verb verb, String what) {
        return passive(verb, Optional.of(new NounPhrase(what, true)), what);
    }

    private String impersonal(Optional<NounPhrase> subject, String otherwise) {
        NounPhrase what = subject.orElse(new NounPhrase(otherwise, false));
        return what.words() + " " + TAKE_PLACE.active(what.plural(), modality(), ahead());
    }

    private EventWords words() {
        return new EventWords(event.evidence().quote().words());
    }

    private Modality modality() {
        return event.evidence().modality();
    }

    private boolean ahead() {
        return words().looksAhead();
    }

    private static Verb verb(String past, String base, String doing) {
        return Verb.regular(past, base, doing);
    }

    private Optional<NounPhrase> subject(String... roles) {
        return Arrays.stream(roles).flatMap(r -> object(r).stream()).findFirst();
    }

    private Optional<NounPhrase> object(String role) {
        return NounPhrase.of(names(role).stream().map(this::introduced).toList(), Article.THE);
    }

    private Optional<NounPhrase> thing(String role) {
        return NounPhrase.of(names(role), Article.A);
    }

    /// "a suicide bomber" where the text tells of him for the first time.
    private String introduced(String name) {
        if (Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1))) {
            return name;
        }
        // one word may modify another: "a junta leader" tells of no other junta
        String behind = name.indexOf(' ') < 0 ? "(?!-|\\s+\\p{Ll}{4})" : "(?![\\p{L}-])";
        Matcher article = Pattern.compile("\\b([Aa]n?) " + Pattern.quote(name) + behind)
                .matcher(event.evidence().quote().words());
        return article.find() ? article.group(1).toLowerCase(Locale.ROOT) + ' ' + name : name;
    }

    private List<String> names(String role) {
        return event.roles().stream()
                .filter(r -> r.name().equals(role))
                .map(r -> r.party().name())
                .distinct()
                .toList();
    }

    private static String located(String place) {
        boolean spot = place.matches(
                ".*\\b(?i:base|port|airport|airfield|cosmodrome|border|site|range|camp|palace|headquarters|station|checkpoint)");
        return (spot ? "at " : "in ")
                + NounPhrase.of(List.of(place), Article.THE)
                        .map(NounPhrase::words)
                        .orElse(place);
    }
}
