package org.attache.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entry;
import org.attache.fact.FigureClaim;
import org.attache.fact.StatementClaim;
import org.attache.text.Printable;

/// Makes what a brief says of each entry: day, headline, origins, and by kind the chain and the variants of a
/// statement, the stages and disputed values of a deal, the points of a series.
public final class BriefEntries {
    private static final int MOST_VARIANTS = 3;
    /// A number of its own, no part of a date.
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d/-])(\\d{4,})(?:\\.0)?(?![\\d/-])(?: ([A-Z]{3}))?");
    private static final Pattern DATED = Pattern.compile("(.*? ?)(\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2})(.*)");
    private static final List<String> DISPUTED = List.of("quantity", "value", "contract_value", "ordered", "delivered");
    private static final int MOST_DISPUTED = 4;
    /// Reports named at a stage of a deal; `attache show` has them all.
    private static final int MOST_AT_A_STAGE = 8;

    private final Dossier dossier;
    private final SourceNames names;
    /// Digits of an id that are shown; counted when the first is shown.
    private int idLength;

    /// Tells the entries of a dossier.
    public BriefEntries(Dossier dossier) {
        this.dossier = dossier;
        names = new SourceNames(dossier);
    }

    /// What several independent origins tell comes first, then by day.
    public static final Comparator<BriefEntry> BY_WEIGHT = Comparator.comparing((BriefEntry e) -> !e.isConfirmed())
            .thenComparing(e -> e.day().order());

    /// By what entries of one weight are sorted, once for each: as one reads them, capture by capture.
    public String place(Entry entry) {
        return names.place(entry);
    }

    /// What is said of an entry.
    public BriefEntry of(Entry entry) {
        List<BriefEntry.Note> notes = new ArrayList<>();
        Set<String> chains = new LinkedHashSet<>();
        switch (entry.kind()) {
            case EVENT -> {}
            case DEAL -> deal(entry, notes);
            case STATEMENT -> statement(entry, chains, notes);
            case FIGURE -> figure(entry, notes);
        }
        entry.conflicts().forEach(c -> notes.add(new BriefEntry.Note("conflict", conflict(c), true)));
        return new BriefEntry(
                entry.id(),
                shortened(entry.id()),
                Days.of(entry, names),
                Printable.of(Headlines.of(entry, dossier)),
                tag(entry),
                chains.size() == 1 ? chains.stream().findFirst() : Optional.empty(),
                entry.origins().stream().map(names::origin).distinct().toList(),
                entry.reports().size(),
                notes);
    }

    /// "quantity: 212 (The Vistula Ledger) or 672 (Yonhap)".
    public String conflict(Entry.Conflict conflict) {
        List<String> said =
                conflict.values().stream().map(v -> names.of(v.saidBy())).toList();
        // two articles of one outlet contradict each other: its name alone tells nothing
        Map<String, String> apart = said.stream().distinct().count() == said.size()
                ? Map.of()
                : names.apart(conflict.values().stream()
                        .flatMap(v -> v.saidBy().stream().map(Entry.Report::capture))
                        .toList());
        return conflict.slot().replace('_', ' ') + " "
                + conflict.values().stream()
                        .map(v -> pretty(v.value()) + " ("
                                + (apart.isEmpty()
                                        ? names.of(v.saidBy())
                                        : v.saidBy().stream()
                                                .map(r -> apart.getOrDefault(r.capture(), r.capture()))
                                                .distinct()
                                                .collect(Collectors.joining(", ")))
                                + ")")
                        .collect(Collectors.joining(" or "));
    }

    private static Optional<String> tag(Entry entry) {
        return switch (entry.kind()) {
            case DEAL -> entry.value("status").map(s -> s.replace('_', ' '));
            case STATEMENT -> entry.value("statement_kind").filter(k -> !k.equals("inform"));
            case EVENT, FIGURE -> Optional.empty();
        };
    }

    private void statement(Entry entry, Set<String> chains, List<BriefEntry.Note> notes) {
        Map<String, String> variants = new LinkedHashMap<>();
        for (Entry.Report report : entry.reports()) {
            names.told(report).ifPresent(told -> {
                String chain = names.chain(told.analysis(), told.fact());
                chains.add(chain);
                claim(told)
                        .ifPresent(s -> variants.putIfAbsent(
                                folded(Headlines.words(s)), Headlines.words(s) + "\u001F" + chain));
            });
        }
        if (chains.size() > 1 || entry.origins().size() > 1) {
            chains.forEach(c -> notes.add(new BriefEntry.Note("chain", c, false)));
        }
        variants.values().stream().skip(1).limit(MOST_VARIANTS).forEach(v -> {
            int bar = v.indexOf('\u001F');
            notes.add(new BriefEntry.Note(
                    "also as", "“" + v.substring(0, bar) + "” (" + v.substring(bar + 1) + ")", false));
        });
    }

    private static Optional<StatementClaim> claim(SourceNames.Told told) {
        return told.analysis().findings().statements().stream()
                .filter(s -> s.id().equals(told.report().fact()))
                .findFirst();
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private void deal(Entry entry, List<BriefEntry.Note> notes) {
        Map<DealStatus, Set<String>> stages = new TreeMap<>();
        for (Entry.Report report : entry.reports()) {
            names.told(report)
                    .ifPresent(told -> told.analysis().findings().deals().stream()
                            .filter(d -> d.id().equals(report.fact()))
                            .map(DealClaim::status)
                            .forEach(s -> stages.computeIfAbsent(s, x -> new LinkedHashSet<>())
                                    .add(names.of(report.capture())
                                            + told.analysis()
                                                    .dating()
                                                    .published()
                                                    .date()
                                                    .map(d -> " " + d)
                                                    .orElse(""))));
        }
        if (entry.reports().size() > 1) {
            notes.add(new BriefEntry.Note(
                    "stages",
                    stages.entrySet().stream()
                            .map(s -> s.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ("
                                    + reports(s.getValue()) + ")")
                            .collect(Collectors.joining(" › ")),
                    false));
        }
        Set<String> inConflict =
                entry.conflicts().stream().map(Entry.Conflict::slot).collect(Collectors.toSet());
        entry.slots().stream()
                .filter(s -> DISPUTED.contains(s.name()) && !inConflict.contains(s.name()))
                .filter(s -> s.values().size() > 1)
                .forEach(s -> notes.add(new BriefEntry.Note(
                        s.name().replace('_', ' '),
                        s.values().stream()
                                .limit(MOST_DISPUTED)
                                .map(v -> pretty(v.value()) + " (" + names.of(v.saidBy()) + ")")
                                .collect(Collectors.joining(" · ")),
                        false)));
    }

    private static String reports(Set<String> all) {
        String some = all.stream().limit(MOST_AT_A_STAGE).collect(Collectors.joining(", "));
        return all.size() <= MOST_AT_A_STAGE ? some : some + " and " + (all.size() - MOST_AT_A_STAGE) + " more";
    }

    private void figure(Entry entry, List<BriefEntry.Note> notes) {
        if (entry.reports().size() < 2) {
            return;
        }
        Map<String, String> points = new TreeMap<>();
        for (Entry.Report report : entry.reports()) {
            names.told(report)
                    .ifPresent(told -> told.analysis().findings().figures().stream()
                            .filter(f -> f.id().equals(report.fact()))
                            .forEach(f -> point(f, told, points)));
        }
        points.values().forEach(p -> notes.add(new BriefEntry.Note("point", p, false)));
    }

    private void point(FigureClaim figure, SourceNames.Told told, Map<String, String> points) {
        String day = figure.timing()
                .when()
                .earliest()
                .map(e -> Days.day(figure.timing().when()))
                .or(() -> told.analysis().dating().published().date().map(LocalDate::toString))
                .orElse("day not known");
        String text = Headlines.amount(figure) + " · " + day + " · "
                + String.join(" → ", names.relay(told.analysis(), told.fact()));
        points.put((Character.isDigit(day.charAt(0)) ? day : "9999") + text, text);
    }

    /// Large numbers as a reader says them: "about 204000000 USD" as "about USD 204 million".
    public static String pretty(String value) {
        Matcher dated = DATED.matcher(value);
        if (dated.matches()) {
            return dated.group(1) + Days.shortened(dated.group(2)) + dated.group(3);
        }
        if (value.matches("\\d{4}")) {
            return value;
        }
        Matcher amount = AMOUNT.matcher(value);
        StringBuilder text = new StringBuilder();
        while (amount.find()) {
            String number = grouped(amount.group(1));
            String currency =
                    Optional.ofNullable(amount.group(2)).map(c -> c + " ").orElse("");
            amount.appendReplacement(text, Matcher.quoteReplacement(currency + number));
        }
        return amount.appendTail(text).toString();
    }

    private static String grouped(String digits) {
        if (digits.length() > 15) {
            return digits;
        }
        long number = Long.parseLong(digits);
        for (Map.Entry<Long, String> unit :
                List.of(Map.entry(1_000_000_000L, " billion"), Map.entry(1_000_000L, " million"))) {
            if (number >= unit.getKey()) {
                return new java.math.BigDecimal(number)
                                .divide(new java.math.BigDecimal(unit.getKey()))
                                .stripTrailingZeros()
                                .toPlainString()
                        + unit.getValue();
            }
        }
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String shortened(String id) {
        if (idLength == 0) {
            idLength = dossier.source()
                    .idDigits()
                    .orElseGet(() -> IdDigits.of(sink -> dossier.entries().forEach(entry -> sink.accept(entry.id()))));
        }
        String bare = bare(id);
        return bare.length() <= idLength ? bare : bare.substring(0, idLength);
    }

    /// The id without its kind: hexadecimal digits.
    public static String bare(String id) {
        return id.substring(id.indexOf('-') + 1);
    }
}
