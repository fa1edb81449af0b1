package org.attache.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.DealClaim;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Party;
import org.attache.fact.StatementClaim;
import org.attache.fact.Timing;
import org.attache.ledger.Correction;

/// Looks up single facts of an analysis, and takes corrections into account before analyses are joined.
public final class Facts {
    private Facts() {}

    /// One fact, whatever its kind.
    ///
    /// @param id of the claim
    /// @param evidence it rests on
    /// @param timing when
    public record Fact(String id, Evidence evidence, Timing timing) {}

    /// The fact with an id.
    public static Optional<Fact> find(Analysis analysis, String id) {
        return all(analysis).filter(f -> f.id().equals(id)).findFirst();
    }

    /// All facts of an analysis.
    public static Stream<Fact> all(Analysis analysis) {
        Findings f = analysis.findings();
        return Stream.of(
                        f.events().stream().map(e -> new Fact(e.id(), e.evidence(), e.timing())),
                        f.deals().stream()
                                .map(d ->
                                        new Fact(d.id(), d.evidence(), d.dates().ordered())),
                        f.statements().stream().map(s -> new Fact(s.id(), s.evidence(), s.timing())),
                        f.figures().stream().map(x -> new Fact(x.id(), x.evidence(), x.timing())))
                .flatMap(s -> s);
    }

    /// The countries that a fact is about, as ISO 3166-1 alpha-3: those of its parties and its place, and for a
    /// statement those that its sentence names.
    public static Set<String> countries(Analysis analysis, String id) {
        Findings f = analysis.findings();
        Set<String> all = new TreeSet<>();
        Map<String, Entity> byId = new HashMap<>();
        f.entities().forEach(e -> byId.put(e.id(), e));
        f.events().stream().filter(e -> e.id().equals(id)).forEach(e -> {
            e.country().ifPresent(all::add);
            e.roles().forEach(r -> country(r.party(), byId).ifPresent(all::add));
        });
        f.deals().stream().filter(d -> d.id().equals(id)).forEach(d -> {
            d.parties().supplier().ifPresent(all::add);
            d.parties().recipient().ifPresent(all::add);
            all.addAll(d.parties().candidates());
        });
        f.statements().stream().filter(s -> s.id().equals(id)).forEach(s -> {
            country(s.speaker().party(), byId).ifPresent(all::add);
            s.occasion().addressee().flatMap(p -> country(p, byId)).ifPresent(all::add);
            named(f, s.evidence()).forEach(all::add);
        });
        f.figures().stream()
                .filter(x -> x.id().equals(id))
                .forEach(x -> named(f, x.evidence()).forEach(all::add));
        return all;
    }

    private static Optional<String> country(Party party, Map<String, Entity> byId) {
        return switch (party) {
            case Party.Known known ->
                Optional.ofNullable(byId.get(known.entityId())).flatMap(Entity::country);
            case Party.Described _ -> Optional.empty();
        };
    }

    private static Stream<String> named(Findings findings, Evidence evidence) {
        return findings.entities().stream()
                .filter(e -> e.mentions().stream()
                        .anyMatch(
                                m -> evidence.quote().span().contains(m.quote().span())))
                .flatMap(e -> e.country().stream());
    }

    /// The analysis as it is to be joined: without rejected claims, merged names made one, split ones told apart.
    ///
    /// @param corrections those in force
    static Analysis corrected(Analysis analysis, List<Correction> corrections) {
        Findings findings = analysis.findings();
        for (Correction correction : corrections) {
            findings = switch (correction) {
                case Correction.Reject reject -> without(findings, analysis.captureName(), reject.subject());
                case Correction.Merge merge -> renamed(findings, merge.from(), merge.into());
                case Correction.Split split ->
                    split.capture().equals(analysis.captureName())
                            ? renamed(findings, split.name(), split.into())
                            : findings;
                case Correction.Decide _, Correction.Undo _ -> findings;
            };
        }
        return new Analysis(analysis.article(), analysis.dating(), findings);
    }

    /// What someone or something is called after the corrections.
    ///
    /// @param name as the capture's analysis has it
    /// @param capture name of the capture
    static String corrected(String name, String capture, List<Correction> corrections) {
        String now = name;
        for (Correction correction : corrections) {
            now = switch (correction) {
                case Correction.Merge merge -> merge.from().equalsIgnoreCase(now) ? merge.into() : now;
                case Correction.Split split ->
                    split.capture().equals(capture) && split.name().equalsIgnoreCase(now) ? split.into() : now;
                case Correction.Reject _, Correction.Decide _, Correction.Undo _ -> now;
            };
        }
        return now;
    }

    private static Findings without(Findings f, String capture, String subject) {
        if (!subject.startsWith(capture + "/")) {
            return f;
        }
        String id = subject.substring(capture.length() + 1);
        return new Findings(
                f.entities(),
                f.events().stream().filter(e -> !e.id().equals(id)).toList(),
                f.deals().stream().filter(d -> !d.id().equals(id)).toList(),
                f.statements().stream().filter(s -> !s.id().equals(id)).toList(),
                f.figures().stream().filter(x -> !x.id().equals(id)).toList());
    }

    private static Findings renamed(Findings f, String from, String into) {
        List<Entity> entities = new ArrayList<>();
        for (Entity e : f.entities()) {
            entities.add(
                    e.name().equalsIgnoreCase(from)
                            ? new Entity(e.id(), e.type(), into, e.country(), e.role(), e.mentions())
                            : e);
        }
        return new Findings(
                entities,
                f.events().stream().map(e -> renamed(e, from, into)).toList(),
                f.deals().stream().map(d -> renamed(d, from, into)).toList(),
                f.statements().stream().map(s -> renamed(s, from, into)).toList(),
                List.<FigureClaim>copyOf(f.figures()));
    }

    private static EventClaim renamed(EventClaim e, String from, String into) {
        return new EventClaim(
                e.id(),
                e.type(),
                e.roles().stream()
                        .map(r -> new EventClaim.Role(r.name(), renamed(r.party(), from, into)))
                        .toList(),
                e.place(),
                e.country(),
                e.timing(),
                e.evidence());
    }

    private static DealClaim renamed(DealClaim d, String from, String into) {
        String item = d.goods().item().equalsIgnoreCase(from) ? into : d.goods().item();
        return new DealClaim(
                d.id(),
                d.status(),
                d.parties(),
                new DealClaim.Goods(item, d.goods().category()),
                d.quantity(),
                d.value(),
                d.dates(),
                d.evidence());
    }

    private static StatementClaim renamed(StatementClaim s, String from, String into) {
        return new StatementClaim(
                s.id(),
                new StatementClaim.Speaker(
                        renamed(s.speaker().party(), from, into), s.speaker().role()),
                s.kind(),
                s.speech(),
                new StatementClaim.Occasion(
                        s.occasion().addressee().map(p -> renamed(p, from, into)),
                        s.occasion().venue()),
                s.timing(),
                s.evidence());
    }

    private static Party renamed(Party party, String from, String into) {
        if (!party.name().equalsIgnoreCase(from)) {
            return party;
        }
        return switch (party) {
            case Party.Known known -> new Party.Known(known.entityId(), into);
            case Party.Described _ -> new Party.Described(into);
        };
    }
}
