package org.attache.run;

import java.util.ArrayList;
import java.util.List;
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
import org.attache.fact.Mention;
import org.attache.fact.Party;
import org.attache.fact.StatementClaim;
import org.attache.fact.Timing;
import org.attache.ledger.Correction;
import org.attache.text.Span;

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
        // Asked for every report of a ledger: loops cost a tenth of streams over all facts.
        Findings f = analysis.findings();
        for (EventClaim e : f.events()) {
            if (e.id().equals(id)) {
                return Optional.of(fact(e));
            }
        }
        for (DealClaim d : f.deals()) {
            if (d.id().equals(id)) {
                return Optional.of(fact(d));
            }
        }
        for (StatementClaim s : f.statements()) {
            if (s.id().equals(id)) {
                return Optional.of(fact(s));
            }
        }
        for (FigureClaim x : f.figures()) {
            if (x.id().equals(id)) {
                return Optional.of(fact(x));
            }
        }
        return Optional.empty();
    }

    /// All facts of an analysis.
    public static Stream<Fact> all(Analysis analysis) {
        Findings f = analysis.findings();
        return Stream.of(
                        f.events().stream().map(Facts::fact),
                        f.deals().stream().map(Facts::fact),
                        f.statements().stream().map(Facts::fact),
                        f.figures().stream().map(Facts::fact))
                .flatMap(s -> s);
    }

    private static Fact fact(EventClaim e) {
        return new Fact(e.id(), e.evidence(), e.timing());
    }

    private static Fact fact(DealClaim d) {
        return new Fact(d.id(), d.evidence(), d.dates().ordered());
    }

    private static Fact fact(StatementClaim s) {
        return new Fact(s.id(), s.evidence(), s.timing());
    }

    private static Fact fact(FigureClaim x) {
        return new Fact(x.id(), x.evidence(), x.timing());
    }

    /// The countries that a fact is about, as ISO 3166-1 alpha-3: those of its parties and its place, and for a
    /// statement those that its sentence names.
    public static Set<String> countries(Analysis analysis, String id) {
        Findings f = analysis.findings();
        Set<String> all = new TreeSet<>();
        for (EventClaim e : f.events()) {
            if (e.id().equals(id)) {
                e.country().ifPresent(all::add);
                e.roles().forEach(r -> country(r.party(), f).ifPresent(all::add));
            }
        }
        for (DealClaim d : f.deals()) {
            if (d.id().equals(id)) {
                d.parties().supplier().ifPresent(all::add);
                d.parties().recipient().ifPresent(all::add);
                all.addAll(d.parties().candidates());
            }
        }
        for (StatementClaim s : f.statements()) {
            if (s.id().equals(id)) {
                country(s.speaker().party(), f).ifPresent(all::add);
                s.occasion().addressee().flatMap(p -> country(p, f)).ifPresent(all::add);
                named(f, s.evidence(), all);
            }
        }
        for (FigureClaim x : f.figures()) {
            if (x.id().equals(id)) {
                named(f, x.evidence(), all);
            }
        }
        return all;
    }

    private static Optional<String> country(Party party, Findings findings) {
        if (party instanceof Party.Known known) {
            for (Entity entity : findings.entities().reversed()) {
                if (entity.id().equals(known.entityId())) {
                    return entity.country();
                }
            }
        }
        return Optional.empty();
    }

    /// Adds the countries of those whom a sentence names.
    private static void named(Findings findings, Evidence evidence, Set<String> all) {
        Span sentence = evidence.quote().span();
        for (Entity entity : findings.entities()) {
            if (entity.country().isPresent()) {
                for (Mention mention : entity.mentions()) {
                    if (sentence.contains(mention.quote().span())) {
                        all.add(entity.country().orElseThrow());
                        break;
                    }
                }
            }
        }
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
