package org.attache.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Entry;
import org.attache.fact.When;
import org.attache.ledger.Awaited;
import org.attache.ledger.CaptureListing;
import org.attache.ledger.Catalogued;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.ledger.Listing;
import org.attache.link.DiskLinked;
import org.attache.text.Printable;

/// Keeps the catalogue of a ledger level with its lines: works out for each version of an entry the line that lists
/// show, who takes part, and the columns of the register of deals.
///
/// A version of an entry is worded from the analyses that the ledger holds now. Where a capture was analysed anew
/// since, the headline of an old version may be worded from its slots alone.
public final class Cataloguer {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,5}");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /// Slots that name who takes part.
    private static final Set<String> PARTIES = Set.of(
            "participant",
            "visitor",
            "host",
            "party",
            "provider",
            "receiver",
            "actor",
            "object",
            "giver",
            "imposer",
            "target",
            "opponent",
            "occasion",
            "supplier",
            "recipient",
            "speaker",
            "addressee",
            "item");

    private final Ledger ledger;
    /// Corrections in force that change names.
    private final List<Correction> renaming = new ArrayList<>();

    /// For one ledger.
    public Cataloguer(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Takes in what the catalogue lacks.
    ///
    /// @return number of steps that were made; 0 where it was level with the book
    public int catchUp() {
        renaming.clear();
        ledger.corrections().values().stream()
                .filter(c -> c instanceof Correction.Merge || c instanceof Correction.Split)
                .forEach(renaming::add);
        ReadAgain captures = new ReadAgain(ledger);
        Map<String, Optional<Analysis>> asked = new ConcurrentHashMap<>();
        return ledger.catalogueAhead(
                entries -> {
                    Map<String, Analysis> reporting = captures.reporting(entries);
                    return worded(entries, entry -> reporting, entry -> Optional.empty(), new AtHand(Map.of(), asked));
                },
                names -> {
                    Map<String, CaptureListing> all = new HashMap<>();
                    captures.of(names).forEach((name, analysis) -> all.put(name, CaptureListings.of(analysis)));
                    return all;
                });
    }

    /// Takes in what the catalogue lacks, from analyses that are at hand: fetching them from the ledger again for
    /// each entry costs as much as the whole linking.
    ///
    /// @param analyses of all captures of the ledger, by name, as [LinkingView] leaves them
    int catchUp(Map<String, Analysis> analyses) {
        return catchUp(
                entry -> analyses,
                name -> Optional.ofNullable(analyses.get(name)).map(CaptureListings::of),
                entry -> Optional.empty(),
                new ConcurrentHashMap<>());
    }

    /// As [#catchUp(Map)], from analyses on the disk.
    ///
    /// Rows come in order of ids, captures and claims lie in order of publication: where much is to be listed, the
    /// entries are worded in the order in which they were made, and each row finds its words ready. In order of ids
    /// each report of each entry is looked for at another place.
    ///
    /// @param few so many entries are worded as their rows come
    int catchUp(DiskLinked linked, int few) {
        Map<String, Optional<Analysis>> asked = new ConcurrentHashMap<>();
        boolean many = ledger.unlistedCount() > few;
        if (many) {
            wordAhead(linked, asked);
        }
        return catchUp(
                linked::analyses,
                name -> linked.head(name).map(head -> CaptureListings.of(head.head(), head.claims())),
                entry -> many
                        ? linked.kept(entry.id()).flatMap(packed -> WordedAhead.unpack(entry, packed))
                        : Optional.empty(),
                asked);
    }

    private void wordAhead(DiskLinked linked, Map<String, Optional<Analysis>> asked) {
        int from = 0;
        int to = linked.portion(0);
        Supplier<List<byte[]>> next = wordAhead(linked, from, to, asked);
        while (from < linked.size()) {
            Supplier<List<byte[]>> some = next;
            from = to;
            to = linked.portion(from);
            next = wordAhead(linked, from, to, asked);
            some.get().forEach(linked::keep);
        }
    }

    /// Begins to word some entries.
    private Supplier<List<byte[]>> wordAhead(
            DiskLinked linked, int from, int to, Map<String, Optional<Analysis>> asked) {
        return begun(
                linked.made().subList(from, to),
                linked::analyses,
                new AtHand(Map.of(), asked),
                (entry, dossier) -> WordedAhead.pack(entry, catalogued(entry, dossier)));
    }

    private int catchUp(
            Function<String, Map<String, Analysis>> reporting,
            Function<String, Optional<CaptureListing>> captures,
            Function<Entry, Optional<Catalogued>> ready,
            Map<String, Optional<Analysis>> asked) {
        // Others may have added captures meanwhile.
        return ledger.catalogueAhead(
                entries -> worded(entries, reporting, ready, new AtHand(Map.of(), asked)), names -> {
                    Map<String, CaptureListing> all = new ConcurrentHashMap<>();
                    names.parallelStream().forEach(name -> captures.apply(name).ifPresent(one -> all.put(name, one)));
                    for (String name : names) {
                        if (!all.containsKey(name)) {
                            ledger.analysis(name).ifPresent(one -> all.put(name, CaptureListings.of(one)));
                        }
                    }
                    return all;
                });
    }

    /// Begins to word entries beside the thread that the ledger belongs to.
    ///
    /// @return waits for the end, and asks the ledger for what was not at hand
    ///
    /// @param reporting analyses of the captures that report an entry, by its id
    /// @param ready what was worded before of an entry
    private Supplier<List<Catalogued>> worded(
            List<Entry> entries,
            Function<String, Map<String, Analysis>> reporting,
            Function<Entry, Optional<Catalogued>> ready,
            AtHand atHand) {
        return begun(
                entries,
                id -> Map.of(),
                atHand,
                (e, none) ->
                        ready.apply(e).orElseGet(() -> catalogued(e, dossier(atHand.with(reporting.apply(e.id()))))));
    }

    private <R> Supplier<List<R>> begun(
            List<Entry> entries,
            Function<String, Map<String, Analysis>> reporting,
            AtHand atHand,
            BiFunction<Entry, Dossier, R> maker) {
        Supplier<List<R>> wording = () -> entries.parallelStream()
                .map(e -> maker.apply(e, dossier(atHand.with(reporting.apply(e.id())))))
                .toList();
        CompletableFuture<List<R>> first = Awaited.begin(wording);
        return () -> {
            List<R> all = Awaited.value(first);
            while (atHand.ask(ledger::analysis)) {
                all = wording.get();
            }
            return all;
        };
    }

    private static Dossier dossier(AtHand atHand) {
        return new Dossier(List.of(), List.of(), List.of(), atHand::of, name -> Optional.empty());
    }

    private Catalogued catalogued(Entry entry, Dossier dossier) {
        SourceNames names = new SourceNames(dossier);
        Days shown = Days.of(entry, names);
        Matcher days = ISO_DAY.matcher(shown.order());
        String first = days.find() ? days.group() : "";
        String last = days.find() ? days.group() : first;
        Set<String> codes = new TreeSet<>(Filter.countries(entry, dossier));
        codes.removeIf(c -> !CODE.matcher(c).matches());
        Listing listing = new Listing(
                entry.id(),
                entry.kind(),
                type(entry),
                new Listing.Day(
                        first,
                        last,
                        shown.text() + time(entry, shown, dossier),
                        shown.ownDay(),
                        entry.firstReported().map(LocalDate::toString).orElse("")),
                Printable.of(headline(entry, dossier)),
                tag(entry),
                List.copyOf(codes),
                new Listing.Support(
                        entry.origins().stream().map(names::origin).distinct().toList(),
                        entry.reports().size(),
                        entry.conflicts().size(),
                        0,
                        0));
        return new Catalogued(
                listing,
                parties(entry, dossier),
                entry.kind() == Entry.Kind.DEAL ? Optional.of(RegisterRow.of(entry, dossier)) : Optional.empty(),
                entry.reports().stream().distinct().toList());
    }

    /// A series is told by its first and its last count.
    private static String headline(Entry entry, Dossier dossier) {
        String headline = Headlines.of(entry, dossier);
        if (entry.kind() != Entry.Kind.FIGURE || entry.reports().size() < 2) {
            return headline;
        }
        TreeMap<String, String> counts = new TreeMap<>();
        for (Entry.Report report : entry.reports()) {
            dossier.analysis(report.capture())
                    .ifPresent(a -> a.findings().figures().stream()
                            .filter(f -> f.id().equals(report.fact()))
                            .forEach(f -> f.timing()
                                    .when()
                                    .latest()
                                    .or(() -> a.dating().published().date())
                                    .ifPresent(day -> counts.put(day.toString(), Headlines.amount(f)))));
        }
        if (counts.size() < 2
                || counts.lastEntry().getValue().equals(counts.firstEntry().getValue())) {
            return headline;
        }
        String last = counts.lastEntry().getValue();
        boolean toldAlready = headline.toLowerCase(Locale.ROOT).contains(last);
        return toldAlready
                ? headline + ", before that " + counts.firstEntry().getValue()
                : headline + ", later " + last;
    }

    /// " 14:30" where the reports of an entry of one day name one time of that day, and no other; else nothing.
    private static String time(Entry entry, Days shown, Dossier dossier) {
        if (!ISO_DAY.matcher(shown.text()).matches()) {
            return "";
        }
        return oneTime(
                shown.text(),
                entry.reports().stream()
                        .flatMap(r -> dossier.analysis(r.capture()).flatMap(a -> Facts.find(a, r.fact())).stream())
                        .map(f -> f.timing().when())
                        .toList());
    }

    static String oneTime(String day, List<When> times) {
        Set<LocalDateTime> told = times.stream()
                .filter(When.Moment.class::isInstance)
                .map(w -> ((When.Moment) w).time())
                .collect(Collectors.toSet());
        return told.size() == 1
                        && told.iterator().next().toLocalDate().toString().equals(day)
                ? " " + told.iterator().next().toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : "";
    }

    private static String type(Entry entry) {
        String slot = switch (entry.kind()) {
            case EVENT -> "type";
            case DEAL -> "status";
            case STATEMENT -> "statement_kind";
            case FIGURE -> "measure";
        };
        return entry.value(slot).orElse("");
    }

    private static Optional<String> tag(Entry entry) {
        return switch (entry.kind()) {
            case DEAL -> entry.value("status").map(s -> s.replace('_', ' '));
            case STATEMENT -> entry.value("statement_kind").filter(k -> !k.equals("inform"));
            case EVENT -> entry.value("modality").filter(m -> !m.equals("occurred"));
            case FIGURE -> Optional.empty();
        };
    }

    private List<Catalogued.PartyRow> parties(Entry entry, Dossier dossier) {
        Map<String, List<Entity>> known = new TreeMap<>();
        for (Entry.Slot slot : entry.slots()) {
            if (PARTIES.contains(slot.name())) {
                slot.values().forEach(v -> known.computeIfAbsent(v.value(), n -> new ArrayList<>()));
            }
        }
        entry.reports().stream()
                .map(Entry.Report::capture)
                .distinct()
                .flatMap(c -> dossier.analysis(c).stream())
                .forEach(a -> a.findings().entities().forEach(e -> {
                    List<Entity> named = known.get(Facts.corrected(e.name(), a.captureName(), renaming));
                    if (named != null) {
                        named.add(e);
                    }
                }));
        List<Catalogued.PartyRow> rows = new ArrayList<>();
        for (Entry.Slot slot : entry.slots()) {
            if (PARTIES.contains(slot.name())) {
                for (Entry.SlotValue value : slot.values()) {
                    rows.add(party(value.value(), slot.name(), known.getOrDefault(value.value(), List.of())));
                }
            }
        }
        return rows;
    }

    private static Catalogued.PartyRow party(String name, String role, List<Entity> known) {
        boolean person = known.stream().anyMatch(e -> e.type() == EntityType.PERSON);
        return new Catalogued.PartyRow(
                name,
                role,
                known.stream()
                        .map(e -> e.type().name().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse(""),
                known.stream().flatMap(e -> e.country().stream()).findFirst().orElse(""),
                !person
                        ? ""
                        : known.stream()
                                .flatMap(e -> e.role().stream())
                                .map(r -> Printable.of(r).replaceAll("\\s+", " "))
                                .filter(PublicOffice::is)
                                .findFirst()
                                .orElse(""));
    }
}
