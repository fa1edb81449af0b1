package org.attache.run.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Party;
import org.attache.run.BriefEntries;
import org.attache.run.CountryNames;
import org.attache.run.Dossier;
import org.attache.run.Facts;
import org.attache.run.Headlines;
import org.attache.run.SourceNames;

/// What is told of an entry by the captures it rests on, as the exports need it.
///
/// @param dossier gives the analyses
/// @param names what captures and origins are called
/// @param briefly tells of entries as a brief does
record Told(Dossier dossier, SourceNames names, BriefEntries briefly) {
    /// What is told by the captures of a dossier.
    Told(Dossier dossier) {
        this(dossier, new SourceNames(dossier), new BriefEntries(dossier));
    }

    /// The headline of an entry.
    String headline(Entry entry) {
        return Headlines.of(entry, dossier);
    }

    /// Type of an event, measure of a figure, kind of a statement, category of a deal.
    String type(Entry entry) {
        return entry.value("type")
                .or(() -> entry.value("measure"))
                .or(() -> entry.value("statement_kind"))
                .or(() -> entry.value("category"))
                .orElse("");
    }

    /// The sentence of the first report.
    String sentence(Entry entry) {
        return facts(entry)
                .findFirst()
                .map(f -> f.fact().evidence().quote().words())
                .orElse("");
    }

    /// Each report with its analysis and its fact.
    Stream<SourceNames.Told> facts(Entry entry) {
        return entry.reports().stream().flatMap(r -> names.told(r).stream());
    }

    /// Who carried the first report to us: RIA → Reuters → the outlet.
    String chain(Entry entry) {
        return facts(entry)
                .findFirst()
                .map(t -> names.chain(t.analysis(), t.fact()))
                .orElse("");
    }

    /// The outlets of the reports, each once.
    String outlets(Entry entry) {
        return names.of(entry.reports());
    }

    /// The independent origins by name.
    String origins(Entry entry) {
        return entry.origins().stream().map(names::origin).collect(Collectors.joining("; "));
    }

    /// The conflicts, in words.
    String conflicts(Entry entry) {
        return entry.conflicts().stream().map(briefly::conflict).collect(Collectors.joining("; "));
    }

    /// The captures of the reports, each once.
    String captures(Entry entry) {
        return entry.reports().stream().map(Entry.Report::capture).distinct().collect(Collectors.joining("; "));
    }

    /// First day of the entry's date slot, as ISO has it: a day, a month or a year.
    static String firstDay(Entry entry) {
        return Dossier.day(entry)
                .filter(d -> d.matches("\\d{4}.*"))
                .map(d -> d.split("/", 2)[0])
                .orElse("");
    }

    /// Last day of the entry's date slot.
    static String lastDay(Entry entry) {
        return Dossier.day(entry)
                .filter(d -> d.matches("\\d{4}.*"))
                .map(d -> d.substring(d.indexOf('/') + 1))
                .orElse("");
    }

    /// The claims of a deal entry.
    List<DealClaim> deals(Entry entry) {
        return claims(entry, Findings::deals, DealClaim::id);
    }

    /// The claims of a figure entry.
    List<FigureClaim> figures(Entry entry) {
        return claims(entry, Findings::figures, FigureClaim::id);
    }

    private <T> List<T> claims(Entry entry, Function<Findings, List<T>> kind, Function<T, String> id) {
        List<T> all = new ArrayList<>();
        for (Entry.Report report : entry.reports()) {
            dossier.analysis(report.capture())
                    .map(Analysis::findings)
                    .ifPresent(f -> kind.apply(f).stream()
                            .filter(c -> id.apply(c).equals(report.fact()))
                            .forEach(all::add));
        }
        return all;
    }

    /// Who takes part in an entry by name: participants, speaker and addressee, supplier and recipient. Those that
    /// are only described are left out.
    List<Part> parts(Entry entry) {
        List<Part> all = new ArrayList<>();
        facts(entry).forEach(t -> {
            Findings f = t.analysis().findings();
            String id = t.fact().id();
            f.events().stream()
                    .filter(e -> e.id().equals(id))
                    .flatMap(e -> e.roles().stream())
                    .forEach(r -> part(r.name(), r.party(), f, all));
            f.statements().stream().filter(s -> s.id().equals(id)).forEach(s -> {
                part("speaker", s.speaker().party(), f, all);
                s.occasion().addressee().ifPresent(a -> part("addressee", a, f, all));
            });
            f.deals().stream().filter(d -> d.id().equals(id)).forEach(d -> {
                d.parties().supplier().ifPresent(s -> all.add(Part.state("supplier", s)));
                d.parties().recipient().ifPresent(s -> all.add(Part.state("recipient", s)));
            });
        });
        return all.stream().distinct().toList();
    }

    private static void part(String role, Party party, Findings findings, List<Part> all) {
        if (party instanceof Party.Known known) {
            findings.entities().stream()
                    .filter(e -> e.id().equals(known.entityId()))
                    .findFirst()
                    .ifPresent(e -> all.add(new Part(
                            role,
                            known.name(),
                            e.type().name().toLowerCase(Locale.ROOT),
                            e.role().orElse(""))));
        }
    }

    /// Someone named who takes part.
    ///
    /// @param role in the entry
    /// @param name of the entity
    /// @param type person, state, organization, agency, place or weapon
    /// @param position title or office, or empty
    record Part(String role, String name, String type, String position) {
        static Part state(String role, String code) {
            return new Part(role, CountryNames.of(code), "state", "");
        }

        /// Whether it can act: a person, a state or a body.
        boolean acts() {
            return !type.equals("place") && !type.equals("weapon");
        }
    }

    /// The countries an entry is about.
    List<String> countries(Entry entry) {
        return facts(entry)
                .flatMap(t -> Facts.countries(t.analysis(), t.fact().id()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
