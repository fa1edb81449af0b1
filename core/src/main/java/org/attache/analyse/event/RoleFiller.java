package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.text.LastWord;

/// Who did it and to whom it was done, where no rule tells: a learned choice among the phrases of the sentence
/// that tells an attack or an arrest ([RoleModel]). It fills roles that the rules left empty, and makes events of
/// what the rules read but for a party they ask for, if the gate lets them pass then. What the rules filled stays
/// as it is: adding to it and taking out what the model finds unlikely were tried and lost on seeds and dev.
///
/// A learned choice is told in the rule of the event: `clash.murder+opponent~0.87`.
///
/// Not thread-safe: made for one article.
final class RoleFiller {
    /// Least probabilities, chosen on halves of the messages of MUC-3 that the model was not taught with
    /// (2026-11-23): of one for an empty role, of a sufferer that makes an event, and of the actor beside him.
    private static final double EMPTY = 0.5;

    private static final double OPENING = 0.8;
    private static final double BESIDE = 0.6;
    private static final int MOST = 3;

    private static final List<String> CLASSES =
            List.of("armed", "attacker", "authority", "office", "unarmed", "human", "target", "struck", "seat", "land");
    private static final Slot ATTACKER = new Slot("actor", List.of(), List.of("attacker"), false);

    private final Frames frames;
    private final Rules rules;
    private final Casting casting;
    private final RoleFeatures features;
    private final Map<Sentence, List<RoleCandidate>> candidates = new HashMap<>();
    private final Map<Token, List<Pick>> picks = new HashMap<>();

    RoleFiller(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.casting = new Casting(frames, rules);
        this.features = new RoleFeatures(frames, rules);
    }

    /// A choice.
    ///
    /// @param role index of the model
    /// @param candidate chosen
    /// @param probability that it is right
    private record Pick(int role, RoleCandidate candidate, double probability) {}

    /// The types whose roles are learned.
    static boolean covers(EventType type) {
        return type == EventType.CLASH || type == EventType.REPRESSION;
    }

    /// The drafts with the roles that are told by no rule, and those of the open ones that become events.
    List<Draft> complete(List<Draft> drafts, List<Draft> open, Gate gate) {
        List<Draft> result = new ArrayList<>();
        Set<Token> used = new HashSet<>();
        for (Draft draft : drafts) {
            used.add(draft.trigger());
            result.add(covers(draft.type()) && happened(draft) ? filled(draft, drafts) : draft);
        }
        for (Draft draft : open) {
            if (happened(draft) && !isToll(draft, result) && used.add(draft.trigger())) {
                opened(draft, drafts).filter(gate::passes).ifPresent(d -> new Merger().add(result, d));
            }
        }
        return result;
    }

    private static boolean happened(Draft draft) {
        return draft.modality() == Modality.OCCURRED || draft.modality() == Modality.ONGOING;
    }

    /// "The bombings killed 258 people": whom an attack told elsewhere in the article killed is no attack of its
    /// own; nor is a sentence of a court.
    private static boolean isToll(Draft draft, List<Draft> drafts) {
        return draft.rule().equals("repression.sentence")
                || (draft.rule().equals("clash.casualty")
                        && drafts.stream().anyMatch(d -> d.type() == EventType.CLASH));
    }

    private Draft filled(Draft draft, List<Draft> drafts) {
        List<EventClaim.Role> roles = new ArrayList<>(draft.roles());
        for (int role = 0; role < RoleModel.ROLES; role++) {
            int model = role;
            boolean empty = draft.roles().stream().noneMatch(r -> model(r.name()) == model);
            if (empty) {
                ranked(draft, role, drafts).stream()
                        .filter(p -> p.probability >= EMPTY)
                        .filter(p -> roles.stream().noneMatch(r -> isSame(r.party(), p.candidate)))
                        .findFirst()
                        .ifPresent(p -> add(draft, roles, p));
            }
        }
        return draft.withRoles(roles);
    }

    /// An event whose sufferer is sure enough, with its actor where that is sure too.
    private Optional<Draft> opened(Draft draft, List<Draft> drafts) {
        List<EventClaim.Role> roles = new ArrayList<>();
        for (int role = RoleModel.ROLES - 1; role >= 0; role--) {
            double least = role == RoleModel.SUFFERER ? OPENING : BESIDE;
            int before = roles.size();
            for (Pick pick : ranked(draft, role, drafts)) {
                if (pick.probability >= least
                        && roles.size() - before < MOST
                        && roles.stream().noneMatch(r -> isSame(r.party(), pick.candidate))) {
                    add(draft, roles, pick);
                }
            }
            if (roles.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(draft.withRoles(roles));
    }

    private void add(Draft draft, List<EventClaim.Role> roles, Pick pick) {
        String name =
                pick.role == RoleModel.ACTOR ? "actor" : draft.type() == EventType.REPRESSION ? "target" : "opponent";
        roles.add(new EventClaim.Role(name, pick.candidate.party()));
        picks.computeIfAbsent(draft.trigger(), k -> new ArrayList<>()).add(pick);
    }

    /// The rule of an event as its provenance tells it, with what was learned.
    String rule(Draft draft) {
        StringBuilder rule = new StringBuilder(draft.rule());
        for (Pick pick : picks.getOrDefault(draft.trigger(), List.of())) {
            for (EventClaim.Role role : draft.roles()) {
                if (model(role.name()) == pick.role && role.party().equals(pick.candidate.party())) {
                    rule.append('+').append(role.name()).append(String.format(Locale.ROOT, "~%.2f", pick.probability));
                }
            }
        }
        return rule.toString();
    }

    /// The phrases of the draft's sentence, surest first.
    private List<Pick> ranked(Draft draft, int role, List<Draft> drafts) {
        RoleModel model = RoleModel.shared();
        List<Pick> ranked = new ArrayList<>();
        for (RoleCandidate candidate : candidates(draft)) {
            if (features.isArgument(candidate)) {
                RoleFeatures.Row row = row(draft, role, candidate, drafts);
                ranked.add(new Pick(role, candidate, model.probability(role, row)));
            }
        }
        ranked.sort(Comparator.comparingDouble(Pick::probability).reversed());
        return ranked;
    }

    /// What speaks for a candidate.
    RoleFeatures.Row row(Draft draft, int role, RoleCandidate candidate, List<Draft> drafts) {
        return features.of(
                draft, candidate, taken(draft, role, candidate.party()), elsewhere(draft, candidate.party(), drafts));
    }

    /// The phrases of a draft's sentence that may fill a role.
    List<RoleCandidate> candidates(Draft draft) {
        List<RoleCandidate> all = candidates.computeIfAbsent(draft.sentence(), this::read);
        return all.stream()
                .filter(c -> c.token().index() != draft.trigger().index())
                .toList();
    }

    private List<RoleCandidate> read(Sentence sentence) {
        List<RoleCandidate> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (isPhrase(sentence, token)) {
                candidate(sentence, token).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isPhrase(Sentence sentence, Token token) {
        if (token.isRelation("flat") || token.isRelation("fixed") || token.isRelation("case")) {
            return false;
        }
        boolean modifier = token.isRelation("compound") || token.isRelation("amod");
        if (modifier || token.upos().equals("ADJ")) {
            return frames.parties().mention(sentence, token).isPresent();
        }
        return token.isNominal() || token.upos().equals("NUM");
    }

    private Optional<RoleCandidate> candidate(Sentence sentence, Token token) {
        Optional<Cast.Place> mention = frames.parties().mention(sentence, token);
        Token core = casting.core(sentence, token);
        if (mention.filter(m -> !isWho(m.entity().type())).isPresent()
                || (token.upos().equals("NUM") && core.index() == token.index())) {
            return Optional.empty();
        }
        return frames.parties().of(sentence, token).stream()
                .findFirst()
                .filter(p ->
                        frames.parties().entity(p).filter(e -> !isWho(e.type())).isEmpty())
                .map(p -> new RoleCandidate(
                        sentence,
                        token,
                        core,
                        frames.parties()
                                .entity(p)
                                .map(e -> e.type().name())
                                .orElseGet(() -> kind(sentence, token, core)),
                        p,
                        frames.parties().entity(p).map(e -> e.mentions().size()).orElse(0)));
    }

    /// States are left to the rules: the keys that the model was taught with name none.
    private static boolean isWho(EntityType type) {
        return type == EntityType.PERSON || type == EntityType.ORGANIZATION;
    }

    private String kind(Sentence sentence, Token token, Token core) {
        for (String name : CLASSES) {
            boolean fits = name.equals("attacker")
                    ? !casting.fill(sentence, token, ATTACKER, EventType.CLASH).isEmpty()
                    : rules.has(name, core.lemma());
            if (fits) {
                return name;
            }
        }
        return core.upos();
    }

    private static String taken(Draft draft, int role, Party party) {
        String mine = "";
        boolean filled = false;
        for (EventClaim.Role other : draft.roles()) {
            boolean one = model(other.name()) == role;
            if (other.party().name().equals(party.name())) {
                mine = one ? "this" : "other";
            } else {
                filled |= one;
            }
        }
        return filled ? mine + " filled" : mine;
    }

    private static String elsewhere(Draft draft, Party party, List<Draft> drafts) {
        boolean actor = false;
        boolean sufferer = false;
        for (Draft other : drafts) {
            if (covers(other.type()) && !other.trigger().equals(draft.trigger())) {
                for (EventClaim.Role role : other.roles()) {
                    if (role.party().name().equals(party.name())) {
                        actor |= model(role.name()) == RoleModel.ACTOR;
                        sufferer |= model(role.name()) == RoleModel.SUFFERER;
                    }
                }
            }
        }
        return actor ? sufferer ? "both" : "actor" : sufferer ? "sufferer" : "";
    }

    private static int model(String role) {
        return role.equals("actor") ? RoleModel.ACTOR : RoleModel.SUFFERER;
    }

    /// "two guards" and "the guards" are the same.
    private static boolean isSame(Party party, RoleCandidate candidate) {
        String name = candidate.party().name();
        return party.name().equals(name)
                || (party instanceof Party.Described
                        && LastWord.of(party.name()).equals(LastWord.of(name)));
    }
}
