package org.attache.analyse.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventType;
import org.attache.fact.Modality;

/// What looks like an event and is none, or is a fact of another kind.
///
/// - `event.none.against`: "warned the West against sanctioning the junta", "voted against sending troops";
/// - `event.none.arms-deal`: "signed a contract to build two frigates" is a deal and no agreement;
/// - `event.none.question`: what a question asks about;
/// - `event.none.aim`: "to fight terrorists", "intends to expand cooperation" are aims;
/// - `event.none.delivery`: "a deal to deliver missiles to Iran" is a deal and no aid.
///
/// Misses an arms deal that names its arms in another sentence.
final class Exclusions {
    private static final int FARTHEST = 4;
    private static final Set<String> OPEN =
            Set.of("deployment.deploy", "seizure.oust", "seizure.seize", "repression.kill", "repression.arrest");
    private static final Set<String> AVOIDING = EventWords.of("avoiding");
    private static final Set<String> BANNING = EventWords.of("banning");
    private static final Set<String> COUNTED = Set.of("this", "it", "that");
    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,4}(st|nd|rd|th)");
    private static final Set<String> ORDINALS = EventWords.of("nth");
    private static final Set<String> GIFTS = EventWords.of("giving");

    private final Sentence sentence;
    private final Clauses clauses;
    private final Rules rules;
    private final Casting casting;
    private final NoDeeds none;

    Exclusions(Rules rules, Casting casting, Sentence sentence, Clauses clauses) {
        this.rules = rules;
        this.casting = casting;
        this.sentence = sentence;
        this.clauses = clauses;
        this.none = new NoDeeds(rules, casting, sentence, clauses);
    }

    /// Whether the trigger, read as an event of `type`, tells of none.
    boolean covers(EventType type, Token trigger) {
        boolean kept = sentence.head(trigger)
                .filter(h -> trigger.isRelation("obj") && isPrevented(h))
                .isPresent();
        if (isUnmeant(trigger)) {
            return true;
        }
        if (isAgainst(trigger) || isAsked(trigger) || isPrevented(trigger) || kept) {
            return true;
        }
        return switch (type) {
            case MEETING ->
                isCounted(trigger)
                        || isPurpose(trigger)
                        || isAddressed(trigger)
                        || isAttended(trigger)
                        || (trigger.lemma().equals("tell") && isInterview(trigger))
                        || (trigger.lemma().equals("call") && trigger.isVerb() && isNaming(trigger));
            case COOPERATION ->
                // "instructed him to appear"
                trigger.lemma().equals("instruct")
                        && (sentence.child(trigger, "xcomp").isPresent()
                                || sentence.child(trigger, "ccomp").isPresent()
                                || sentence.child(trigger, "advcl").isPresent());
            case WEAPONS_TEST -> isShotAt(trigger) || isCounted(trigger);
            case CLASH ->
                isAvoided(trigger)
                        || isCounted(trigger)
                        || isFigurative(trigger)
                        || isSymbolic(trigger)
                        || none.isWardedOff(trigger)
                        || none.isSearch(trigger)
                        || none.isUnintercepted(trigger);
            case EXERCISE, VISIT -> isCounted(trigger);
            case AGREEMENT ->
                isOpinion(trigger) || isShared(trigger) || accords(trigger).anyMatch(this::isArmsDeal);
            case AID -> isDelivery(trigger);
            // "operations to oust the rebels"
            case POWER_SEIZURE ->
                trigger.isVerb()
                        && ((trigger.isRelation("acl")
                                        && sentence.head(trigger)
                                                .filter(h -> rules.nouns(h.lemma()).stream()
                                                                .anyMatch(r -> r.type() == EventType.CLASH)
                                                        || h.lemma().equals("operation"))
                                                .isPresent())
                                // "toppled a six-storey building"
                                || clauses.at(trigger).objects().stream()
                                        .anyMatch(o -> rules.has("erected", o.lemma())));
            // "voted to renew the mandate" is one vote
            case VOTE ->
                sentence.head(trigger)
                        .filter(h -> h.lemma().equals("vote")
                                && h.isVerb()
                                && (trigger.isRelation("xcomp") || trigger.isRelation("advcl")))
                        .isPresent();
            // "demonstrated courage", "banned rallies"
            case PROTEST ->
                none.isCanvassing(trigger)
                        || none.isLodged(trigger)
                        || (trigger.lemma().equals("demonstrate")
                                && !clauses.at(trigger).objects().isEmpty())
                        || sentence.head(trigger)
                                .filter(h -> trigger.isRelation("obj") && BANNING.contains(h.lemma()))
                                .isPresent();
            default -> false;
        };
    }

    /// "burned an effigy of the ambassador": a protest at most.
    private boolean isSymbolic(Token trigger) {
        return trigger.isVerb() && clauses.at(trigger).objects().stream().anyMatch(o -> rules.has("symbol", o.lemma()));
    }

    /// "has no intention of attacking its neighbour".
    private boolean isUnmeant(Token trigger) {
        return (trigger.isRelation("acl") || trigger.isRelation("nmod") || trigger.isRelation("advcl"))
                && sentence.head(trigger)
                        .filter(h -> rules.has("intent", h.lemma())
                                && sentence.children(h, "det").stream()
                                        .anyMatch(d -> d.lemma().equals("no")))
                        .isPresent();
    }

    /// "prevents officials from imprisoning journalists".
    private boolean isPrevented(Token trigger) {
        return trigger.xpos().equals("VBG")
                && sentence.children(trigger, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("from"))
                && sentence.head(trigger)
                        .filter(h -> BANNING.contains(h.lemma()) || AVOIDING.contains(h.lemma()))
                        .isPresent();
    }

    /// "speaking to reporters", "spoke before a committee": who is addressed was not met.
    private boolean isAddressed(Token trigger) {
        return trigger.isVerb()
                && (trigger.lemma().equals("speak") || trigger.lemma().equals("talk"))
                && clauses.at(trigger).obliques("to", "with", "before").stream()
                        .anyMatch(o -> rules.has("press", o.lemma()));
    }

    /// "attended a NATO summit" is an attendance.
    private boolean isAttended(Token trigger) {
        return trigger.lemma().equals("summit")
                && sentence.head(trigger)
                        .filter(h -> trigger.isRelation("obj") && rules.has("attending", h.lemma()))
                        .isPresent();
    }

    /// "called him a liar", "called on the king to resign": no phone call.
    private boolean isNaming(Token trigger) {
        return sentence.children(trigger, "xcomp").stream()
                        .anyMatch(x -> !x.upos().equals("PROPN"))
                || sentence.children(trigger, "obl").stream()
                        .anyMatch(o -> o.relation().equals("obl:unmarked")
                                && sentence.child(o, "det").isPresent())
                || sentence.child(trigger, "ccomp").isPresent()
                || sentence.children(trigger, "obj").size() > 1;
    }

    /// "told the anchor in an interview": nobody met.
    private boolean isInterview(Token trigger) {
        return clauses.at(trigger).obliques("in", "during").stream()
                .anyMatch(o -> o.lemma().equals("interview") || o.lemma().equals("podcast"));
    }

    /// "fired missiles at a house": no test.
    private boolean isShotAt(Token trigger) {
        return trigger.isVerb()
                && !trigger.lemma().startsWith("test")
                && (clauses.at(trigger).obliques("at", "on", "against").stream()
                                .anyMatch(o -> o.isNominal() && !o.upos().equals("NUM") && isTarget(o))
                        || new DistantArguments(rules, sentence, clauses, clauses.at(trigger))
                                .aims().stream().anyMatch(this::isTarget));
    }

    private boolean isTarget(Token token) {
        return rules.has("human", casting.core(sentence, token).lemma())
                || casting.mention(sentence, token)
                        .filter(e -> e.type() == EntityType.STATE
                                || e.type() == EntityType.PERSON
                                || e.type() == EntityType.ORGANIZATION)
                        .isPresent();
    }

    /// "held talks to negotiate a deal": what is talked for is no second talk.
    private boolean isPurpose(Token trigger) {
        return trigger.xpos().equals("VB")
                && trigger.lemma().equals("negotiate")
                && (trigger.isRelation("advcl") || trigger.isRelation("acl"))
                && sentence.children(trigger, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("to"));
    }

    /// "It was the 15th missile test this year", "the longest trip": a count that takes in the event just
    /// told, no event of its own.
    private boolean isCounted(Token trigger) {
        return sentence.child(trigger, "cop").isPresent()
                && sentence.children(trigger, "nsubj").stream().anyMatch(s -> COUNTED.contains(s.lemma()))
                && sentence.children(trigger, "amod").stream()
                        .anyMatch(a -> ORDINALS.contains(a.lemma())
                                || a.xpos().equals("JJS")
                                || ORDINAL.matcher(a.text()).matches());
    }

    /// "fled to avoid an offensive", "averted an attack".
    private boolean isAvoided(Token trigger) {
        return sentence.head(trigger)
                .filter(h -> AVOIDING.contains(h.lemma()))
                .filter(h -> trigger.isRelation("obj") || trigger.isRelation("xcomp"))
                .isPresent();
    }

    /// "verbal attacks", "a heart attack", "a legal battle".
    private boolean isFigurative(Token trigger) {
        return !trigger.isVerb()
                && sentence.children(trigger).stream()
                        .filter(c -> c.isRelation("amod") || c.isRelation("compound"))
                        .anyMatch(c -> rules.has("figurative", c.lemma()));
    }

    /// "Russia agrees with Iran that …" in the present is an opinion.
    private boolean isOpinion(Token trigger) {
        return trigger.lemma().equals("agree")
                && (trigger.xpos().equals("VBZ") || trigger.xpos().equals("VBP"))
                && sentence.children(trigger, "aux").isEmpty()
                && sentence.child(trigger, "xcomp").isEmpty();
    }

    /// "the presidents agreed that the opening benefits all": so is what holds now.
    private boolean isShared(Token trigger) {
        return trigger.lemma().equals("agree")
                && sentence.children(trigger, "ccomp").stream()
                        .anyMatch(c -> (c.xpos().equals("VBZ") || c.xpos().equals("VBP"))
                                && sentence.children(c, "aux").isEmpty());
    }

    /// Whether a rule of general aims was read with a modality that says that it is one.
    static boolean isAim(String rule, Modality modality) {
        boolean ahead = modality == Modality.PLANNED || modality == Modality.POSSIBLE;
        boolean open = modality == Modality.POSSIBLE && OPEN.contains(rule);
        // a threat to strike is a statement
        return open || (ahead && (rule.startsWith("clash.") || rule.equals("cooperation.noun")));
    }

    private boolean isAgainst(Token trigger) {
        boolean against = trigger.isVerb()
                ? sentence.children(trigger, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("against"))
                : clauses.preposition(trigger).equals("against");
        return against
                && sentence.head(trigger)
                        .filter(h -> rules.has("heldout", h.lemma()))
                        .isPresent();
    }

    /// The verb of a question: "Did the ship deliver oil?"
    private boolean isAsked(Token trigger) {
        Token last = sentence.tokens().getLast();
        return trigger.isVerb() && trigger.head() < 0 && last.text().equals("?");
    }

    private Stream<Token> accords(Token trigger) {
        return trigger.isVerb() ? clauses.at(trigger).objects().stream() : Stream.of(trigger);
    }

    private boolean isArmsDeal(Token accord) {
        if (!rules.has("trading", accord.lemma())) {
            return false;
        }
        boolean named = sentence.children(accord).stream()
                .filter(c -> c.isRelation("compound") || c.isRelation("amod"))
                .anyMatch(c -> isArms(c) || c.lemma().equals("arms"));
        if (named) {
            return true;
        }
        for (Token child : sentence.children(accord)) {
            if (child.isRelation("acl")
                    && child.isVerb()
                    && hasArms(clauses.at(child).objects())) {
                return true;
            }
            if (child.isRelation("nmod") && clauses.preposition(child).equals("for") && isArms(child)) {
                return true;
            }
        }
        // "signed a contract with Manila to build frigates", "cancelled a deal with Manila for frigates": the parser
        // may hang the purpose on the verb
        Optional<Token> verb = sentence.head(accord).filter(h -> h.isVerb() && accord.isRelation("obj"));
        boolean bought = verb.stream()
                .flatMap(h -> sentence.children(h, "obl").stream())
                .anyMatch(o ->
                        o.index() > accord.index() && clauses.preposition(o).equals("for") && isArms(o));
        return bought
                || verb.stream()
                        .flatMap(h -> Stream.concat(
                                sentence.children(h, "advcl").stream(), sentence.children(h, "xcomp").stream()))
                        .filter(v -> v.xpos().equals("VB"))
                        .anyMatch(v -> hasArms(clauses.at(v).objects()));
    }

    private boolean hasArms(List<Token> tokens) {
        return tokens.stream().anyMatch(this::isArms);
    }

    private boolean isArms(Token token) {
        Token core = casting.core(sentence, token);
        return rules.has("weapon", core.lemma())
                || casting.mention(sentence, core)
                        .filter(e -> e.type() == EntityType.WEAPON)
                        .isPresent();
    }

    private boolean isDelivery(Token trigger) {
        if (!trigger.isVerb()) {
            return false;
        }
        boolean arms = hasArms(clauses.at(trigger).objects());
        if (arms
                && sentence.children(trigger, "advmod").stream()
                        .anyMatch(a -> a.lemma().equals("yet"))) {
            return true;
        }
        Token at = trigger;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return false;
            }
            at = head.orElseThrow();
            if (rules.has("trading", at.lemma())) {
                return true;
            }
            if (arms && at.lemma().equals("yet")) {
                return true;
            }
            if (at.isVerb() && !GIFTS.contains(at.lemma()) && !clauses.isPredicate(at)) {
                return false;
            }
        }
        return false;
    }
}
