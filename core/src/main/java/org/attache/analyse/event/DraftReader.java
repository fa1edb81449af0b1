package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Party;
import org.attache.fact.Timing;
import org.attache.text.LastWord;

/// Reads the events that the sentences of one article tell, one draft a trigger (rules: `lang/en/events.tsv`).
final class DraftReader {
    private static final Set<String> MEMBERS = Set.of("including", "such as");
    private static final Set<String> PARTICLES = Set.of("out", "back", "down", "up", "over", "off");
    private static final Set<String> KEEPING = EventWords.of("keeping");

    private final Frames frames;
    private final Rules rules;
    private final Casting casting;
    private final Counterparts counterparts;
    private final Settings settings;
    private final ActingStates acting;
    private final Pairs pairs;
    private final EventModality modality;
    private final Roll roll;
    private final Presence presence;
    private final List<Draft> open = new ArrayList<>();

    DraftReader(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.casting = new Casting(frames, rules);
        this.counterparts = new Counterparts(frames, rules);
        this.settings = new Settings(frames);
        this.acting = new ActingStates(frames, casting);
        this.pairs = new Pairs(frames, rules);
        this.modality = new EventModality(frames, rules);
        this.roll = new Roll(frames.parties(), rules);
        this.presence = new Presence(frames, casting);
    }

    /// The drafts of a sentence, in order of their triggers.
    List<Draft> read(Sentence sentence) {
        List<Draft> drafts = new ArrayList<>();
        Clauses clauses = frames.clauses(sentence);
        for (Token token : sentence.tokens()) {
            List<Rule> found = rulesFor(sentence, clauses, token);
            if (!found.isEmpty()) {
                Arguments arguments = new Arguments(rules, sentence, clauses, token);
                List<Draft> read = found.stream()
                        .flatMap(rule -> draft(rule, sentence, token, arguments).stream())
                        .toList();
                boolean repressed = read.stream().anyMatch(d -> d.type() == EventType.REPRESSION);
                boolean met = read.stream()
                        .anyMatch(
                                d -> d.type() == EventType.MEETING && d.roles().size() > 1);
                read.stream()
                        .filter(d -> !(repressed && d.type() == EventType.CLASH)
                                // "blew up his car near a convoy": the car is the bomb
                                && !(d.rule().equals("clash.burn")
                                        && isOwnBomb(d)
                                        && read.stream().anyMatch(o -> o.rule().equals("clash.detonate")))
                                && !(met && d.rule().equals("meeting.group"))
                                && !(met && d.rule().equals("meeting.summit-members")))
                        .forEach(drafts::add);
            }
            presence.of(sentence, clauses, token).ifPresent(drafts::add);
        }
        // "…, killing two and wounding a third": what is left open of a toll is a part of it
        open.removeIf(o -> drafts.stream().anyMatch(d -> Doubles.isToll(d, o)));
        return new Doubles(frames.parties()).without(drafts);
    }

    private boolean isOwnBomb(Draft draft) {
        return draft.roles("opponent").stream()
                .map(r -> r.party().name())
                .allMatch(n -> rules.has("ramming", LastWord.of(n)));
    }

    private List<Rule> rulesFor(Sentence sentence, Clauses clauses, Token token) {
        if (token.isVerb()) {
            if (!clauses.isPredicate(token) || token.isRelation("cop") || token.isRelation("aux")) {
                return List.of();
            }
            Optional<Token> particle = sentence.child(token, "compound:prt");
            if (particle.isPresent()) {
                return rules.verbs(token.lemma() + " " + particle.orElseThrow().lemma());
            }
            // "worked together", "brought home its soldiers"
            Optional<List<Rule>> joined = sentence.children(token, "advmod").stream()
                    .map(a -> rules.verbs(token.lemma() + " " + a.lemma()))
                    .filter(found -> !found.isEmpty())
                    .findFirst();
            if (joined.isPresent()) {
                return joined.orElseThrow();
            }
            // "handed over 50 jeeps": the particle hangs on the number
            int next = token.index() + 1;
            if (next < sentence.tokens().size()
                    && PARTICLES.contains(sentence.token(next).lemma())) {
                List<Rule> split =
                        rules.verbs(token.lemma() + " " + sentence.token(next).lemma());
                if (!split.isEmpty() && sentence.token(next).head() != token.index()) {
                    return split;
                }
            }
            // "took hostage", "set fire to", "set ablaze", "set on fire"
            boolean two = sentence.children(token, "obj").size() > 1;
            Optional<List<Rule>> completed = sentence.children(token).stream()
                    .filter(c -> (c.isRelation("obj") && !two) || c.isRelation("xcomp") || c.isRelation("obl"))
                    .filter(c -> sentence.child(c, "det").isEmpty())
                    .map(c -> rules.verbs((token.lemma() + " " + clauses.preposition(c)).strip() + " " + c.lemma()))
                    .filter(found -> !found.isEmpty())
                    .findFirst();
            if (completed.isPresent()) {
                return completed.orElseThrow();
            }
            // "pulled out of the town": the particle may be read as a preposition
            Optional<List<Rule>> out = sentence.children(token, "obl").stream()
                    .map(o -> clauses.preposition(o))
                    .filter(p -> p.endsWith(" of") || PARTICLES.contains(p))
                    .map(p -> rules.verbs(
                            token.lemma() + " " + p.substring(0, p.endsWith(" of") ? p.length() - 3 : p.length())))
                    .filter(found -> !found.isEmpty())
                    .findFirst();
            return out.orElseGet(() -> rules.verbs(token.lemma()));
        }
        if (!token.upos().equals("NOUN") && !token.upos().equals("PROPN")) {
            return List.of();
        }
        if (isPartOfName(sentence, token) || token.isRelation("compound")) {
            return List.of();
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        Optional<Token> before = sentence.children(token).stream()
                .filter(c -> c.isRelation("compound") || (c.isRelation("amod") && c.index() == token.index() - 1))
                .reduce((a, b) -> b);
        if (before.isPresent()) {
            List<Rule> compound = rules.nouns(before.orElseThrow().lemma().toLowerCase(Locale.ROOT) + " " + lemma);
            if (!compound.isEmpty()) {
                return compound;
            }
        }
        // "an exchange of fire"
        return sentence.children(token, "nmod").stream()
                .filter(c -> clauses.preposition(c).equals("of"))
                .map(c -> rules.nouns(lemma + " of " + c.lemma()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> rules.nouns(lemma));
    }

    private boolean isPartOfName(Sentence sentence, Token token) {
        return frames.parties().mentions(sentence).stream()
                .anyMatch(p -> p.mention().quote().span().contains(token.span()));
    }

    private Optional<Draft> draft(Rule rule, Sentence sentence, Token token, Arguments arguments) {
        if (new Exclusions(rules, casting, sentence, frames.clauses(sentence)).covers(rule.type(), token)) {
            return Optional.empty();
        }
        if ((rule.id().equals("clash.shoot") || rule.id().equals("clash.strike-at"))
                && !arguments.clause().objects().isEmpty()) {
            return Optional.empty();
        }
        List<EventClaim.Role> roles = new ArrayList<>();
        boolean complete = true;
        for (Slot slot : rule.slots()) {
            List<Party> parties = fill(rule, slot, sentence, arguments, roles);
            if (parties.isEmpty() && slot.required()) {
                if (slot.isCondition() || !RoleFiller.covers(rule.type())) {
                    return Optional.empty();
                }
                complete = false;
            }
            if (slot.role().equals("visitor") && parties.stream().anyMatch(p -> p instanceof Party.Known)) {
                parties = parties.stream().filter(p -> p instanceof Party.Known).toList();
            }
            if (rule.id().equals("test.test") && parties.size() > 1) {
                // "nuclear bomb test": the bomb is enough
                parties = parties.stream()
                        .filter(p -> !p.name().equals("nuclear weapon"))
                        .toList();
            }
            if (!slot.isCondition()) {
                for (Party party : parties) {
                    if (roles.stream()
                            .noneMatch(r -> r.party().equals(party) || ArmsModels.isModelOf(r.party(), party))) {
                        roles.add(new EventClaim.Role(slot.role(), party));
                    }
                }
            }
        }
        if (rule.id().equals("protest.noun")
                && roles.stream().noneMatch(r -> r.name().equals("actor"))) {
            roles.addFirst(new EventClaim.Role("actor", new Party.Described("protesters")));
        }
        if (rule.type() == EventType.WITHDRAWAL) {
            withdrawn(sentence, arguments, roles);
        }
        if (rule.type() == EventType.WITHDRAWAL || rule.type() == EventType.DEPLOYMENT) {
            owner(sentence, arguments, roles);
        }
        if (roles.isEmpty() && complete) {
            return Optional.empty();
        }
        if (rule.id().equals("visit.trip")
                && arguments.of("poss").stream().anyMatch(p -> p.upos().equals("PRON"))) {
            counterparts.foreigner(sentence, roles);
        }
        acting.ministries(rule.type(), roles);
        acting.lookers(rule.type(), roles);
        counterparts.tidy(rule.type(), roles, sentence);
        counterparts.of(rule.type(), roles, sentence, token).ifPresent(roles::add);
        EventType type = rule.type();
        Optional<Party> accuser = type == EventType.WEAPONS_TEST
                        && token.isVerb()
                        && !token.lemma().startsWith("test")
                ? counterparts.accuser(sentence, token)
                : Optional.empty();
        if (accuser.filter(p -> roles.stream().noneMatch(r -> r.party().equals(p)))
                .isPresent()) {
            type = EventType.CLASH;
            roles.removeIf(r -> r.name().equals("object"));
            roles.add(new EventClaim.Role("opponent", accuser.orElseThrow()));
        }
        Timing timing = timing(sentence, token);
        Draft draft = new Draft(
                rule.id(),
                type,
                roles,
                modality.of(rule, arguments, timing),
                settings.of(type, roles, sentence, token, timing),
                sentence,
                token);
        if (!complete) {
            open.add(draft);
        }
        return complete ? Optional.of(draft) : Optional.empty();
    }

    /// What the rules of attacks and arrests read so far and left, since nobody fills a role that they ask for.
    List<Draft> open() {
        return List.copyOf(open);
    }

    private List<Party> fill(
            Rule rule, Slot slot, Sentence sentence, Arguments arguments, List<EventClaim.Role> roles) {
        for (List<String> group : slot.sources()) {
            List<Party> parties = new ArrayList<>();
            List<String> order = Stream.concat(
                            group.stream().filter(s -> !s.startsWith("matrix")),
                            group.stream().filter(s -> s.startsWith("matrix")))
                    .toList();
            for (String source : order) {
                boolean borrowed = source.startsWith("matrix") || source.equals("touring");
                if (borrowed && parties.size() + roles.size() >= 2) {
                    continue;
                }
                for (Token token : arguments.of(source)) {
                    if (source.equals("in") && rule.type() == EventType.CLASH && isLand(sentence, token)) {
                        // "a bomb exploded in Karachi": where, not whom
                        continue;
                    }
                    for (Party party : named(sentence, token, slot, rule.type())) {
                        if (!parties.contains(party) && !(borrowed && party instanceof Party.Described)) {
                            parties.add(party);
                        }
                    }
                }
            }
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        return List.of();
    }

    private boolean isLand(Sentence sentence, Token token) {
        return casting.mention(sentence, token)
                .filter(e -> e.type() == EntityType.STATE || e.type() == EntityType.PLACE)
                .isPresent();
    }

    /// Who fills a slot; "leaders of the front, including Petrov and Ivanov" are Petrov and Ivanov.
    private List<Party> named(Sentence sentence, Token token, Slot slot, EventType type) {
        List<Party> parties =
                pairs.of(sentence, token, type).orElseGet(() -> casting.fill(sentence, token, slot, type));
        if (type == EventType.MEETING
                && parties.size() == 1
                && parties.getFirst() instanceof Party.Described
                && (rules.has("office", token.lemma()) || rules.has("delegate", token.lemma()))) {
            Optional<Party> bearer = roll.bearer(sentence, token);
            parties = bearer.isPresent() ? List.of(bearer.orElseThrow()) : parties;
        }
        if (type == EventType.MEETING && parties.size() == 1 && isPerson(parties.getFirst())) {
            List<Party> row = roll.after(sentence, token, parties.getFirst());
            return Stream.concat(parties.stream(), row.stream()).distinct().toList();
        }
        List<Token> both = token.xpos().equals("NNS")
                ? sentence.children(token, "appos").stream()
                        .flatMap(a -> sentence.conjuncts(a).stream())
                        .toList()
                : List.of();
        if (both.size() > 1) {
            // "the two leaders, Idris and Lim, met"
            List<Party> named = both.stream()
                    .flatMap(t -> casting.fill(sentence, t, slot, type).stream())
                    .filter(p -> p instanceof Party.Known)
                    .distinct()
                    .toList();
            if (named.size() == both.size()) {
                return named;
            }
        }
        boolean described = !parties.isEmpty() && parties.stream().allMatch(p -> p instanceof Party.Described);
        if (!described || !token.xpos().equals("NNS")) {
            return parties;
        }
        List<Party> members = sentence.children(token).stream()
                .filter(c -> MEMBERS.contains(frames.clauses(sentence).preposition(c)))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .flatMap(t -> casting.fill(sentence, t, slot, type).stream())
                .filter(p -> p instanceof Party.Known || type == EventType.INSPECTION)
                .toList();
        return members.isEmpty() ? parties : members;
    }

    /// "British forces pulled out": Britain withdraws, its forces are withdrawn.
    private void withdrawn(Sentence sentence, Arguments arguments, List<EventClaim.Role> roles) {
        if (roles.stream().anyMatch(r -> r.name().equals("object"))) {
            return;
        }
        for (Token subject : arguments.clause().subjects()) {
            Token core = casting.core(sentence, subject);
            if (rules.has("force", core.lemma())) {
                String words = frames.parties().described(sentence, subject);
                if (roles.stream().noneMatch(r -> r.party().name().equals(words))) {
                    roles.add(new EventClaim.Role("object", new Party.Described(words)));
                }
            }
        }
    }

    /// "since the army seized power" dates what has been so since then, not the seizure.
    private Timing timing(Sentence sentence, Token trigger) {
        return frames.times()
                .mention(sentence, trigger)
                .filter(t -> !t.quote().span().contains(trigger.span())
                        || !t.quote().words().toLowerCase(Locale.ROOT).startsWith("since"))
                .or(() -> frames.times().farther().of(sentence, trigger))
                .map(t -> new Timing(t.when(), Optional.of(t.quote().words())))
                .orElse(Timing.UNKNOWN);
    }

    /// "The deployment of American troops", "more British troops will be sent": the state whose forces they
    /// are acts.
    private void owner(Sentence sentence, Arguments arguments, List<EventClaim.Role> roles) {
        if (roles.stream().anyMatch(r -> r.name().equals("actor"))) {
            return;
        }
        List<Token> objects = new ArrayList<>(arguments.of("obj"));
        objects.addAll(arguments.of("of"));
        objects.addAll(arguments.of("subj"));
        for (Token object : objects) {
            // "has 300 soldiers stationed in Mali"
            sentence.head(object)
                    .filter(h -> object.isRelation("obj") && KEEPING.contains(h.lemma()))
                    .ifPresent(h -> frames.clauses(sentence).at(h).subjects().stream()
                            .flatMap(s -> frames.parties().of(sentence, s).stream())
                            .filter(p -> p instanceof Party.Known)
                            .forEach(p -> roles.add(0, new EventClaim.Role("actor", p))));
            for (Party state : frames.parties().states(sentence, casting.core(sentence, object))) {
                if (roles.stream().noneMatch(r -> r.party().equals(state))) {
                    roles.add(0, new EventClaim.Role("actor", state));
                }
            }
        }
    }

    /// The entity type of a party, where it is one.
    boolean isPerson(Party party) {
        return frames.parties()
                .entity(party)
                .filter(e -> e.type() == EntityType.PERSON)
                .isPresent();
    }
}
