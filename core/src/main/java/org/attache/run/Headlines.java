package org.attache.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Bound;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.FigureClaim;
import org.attache.fact.Modality;
import org.attache.fact.StatementClaim;
import org.attache.run.NounPhrase.Article;

/// One plain sentence for an entry, in our own words: what a list shows before the evidence is opened.
public final class Headlines {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);

    private Headlines() {}

    /// The sentence for an entry: of its first report; for a deal, what that leaves open is taken from the others.
    public static String of(Entry entry, Dossier dossier) {
        if (entry.kind() == Entry.Kind.DEAL) {
            List<DealClaim> claims = deals(entry, dossier);
            if (!claims.isEmpty()) {
                boolean shared = entry.value("contract_value").isPresent()
                        && entry.value("value").isEmpty();
                return deal(claims, shared ? " (part of a contract of %s)" : ", %s");
            }
        }
        for (Entry.Report report : told(entry, dossier)) {
            Optional<String> sentence = dossier.analysis(report.capture()).flatMap(a -> of(a, report.fact()));
            if (sentence.isPresent()) {
                return sentence.orElseThrow();
            }
        }
        return entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.id();
    }

    /// An event's reports with those first that tell of it as done, where the first ones only announce it.
    private static List<Entry.Report> told(Entry entry, Dossier dossier) {
        if (entry.kind() != Entry.Kind.EVENT || entry.reports().size() < 2) {
            return entry.reports();
        }
        Map<Entry.Report, Modality> modality = new LinkedHashMap<>();
        entry.reports()
                .forEach(r -> dossier.analysis(r.capture())
                        .flatMap(a -> a.findings().events().stream()
                                .filter(e -> e.id().equals(r.fact()))
                                .findFirst())
                        .ifPresent(e -> modality.put(r, e.evidence().modality())));
        Modality first = modality.getOrDefault(entry.reports().getFirst(), Modality.OCCURRED);
        if (first != Modality.PLANNED && first != Modality.POSSIBLE) {
            return entry.reports();
        }
        // sorting is stable: otherwise the order stays
        return entry.reports().stream()
                .sorted(Comparator.comparing((Entry.Report r) -> switch (modality.getOrDefault(r, first)) {
                    case OCCURRED, ONGOING -> false;
                    case PLANNED, POSSIBLE, DENIED -> true;
                }))
                .toList();
    }

    private static List<DealClaim> deals(Entry entry, Dossier dossier) {
        List<DealClaim> all = new ArrayList<>();
        for (Entry.Report report : entry.reports()) {
            dossier.analysis(report.capture())
                    .ifPresent(a -> a.findings().deals().stream()
                            .filter(d -> d.id().equals(report.fact()))
                            .forEach(all::add));
        }
        return all;
    }

    private static Optional<String> of(Analysis analysis, String id) {
        Optional<String> event = analysis.findings().events().stream()
                .filter(e -> e.id().equals(id))
                .map(Headlines::event)
                .findFirst();
        Optional<String> statement = analysis.findings().statements().stream()
                .filter(s -> s.id().equals(id))
                .map(Headlines::statement)
                .findFirst();
        Optional<String> figure = analysis.findings().figures().stream()
                .filter(f -> f.id().equals(id))
                .map(Headlines::figure)
                .findFirst();
        return event.or(() -> statement).or(() -> figure);
    }

    /// Such as "Min Aung Hlaing met Sergei Shoigu in Moscow".
    public static String event(EventClaim event) {
        return EventSentence.of(event);
    }

    /// Such as "Russia → Myanmar: 6 Su-30SM, about USD 204 million".
    public static String deal(DealClaim deal) {
        return deal(List.of(deal), ", %s");
    }

    private static String deal(List<DealClaim> claims, String price) {
        DealClaim first = claims.getFirst();
        StringBuilder sentence = new StringBuilder();
        sentence.append(claims.stream()
                .flatMap(c -> c.parties().supplier().stream())
                .findFirst()
                .map(CountryNames::of)
                .orElse("seller not named"));
        sentence.append(" → ");
        sentence.append(claims.stream()
                .flatMap(c -> c.parties().recipient().stream())
                .findFirst()
                .map(CountryNames::of)
                .orElseGet(() -> unnamed(first.parties().candidates())));
        sentence.append(": ");
        String item = first.goods().item();
        sentence.append(claims.stream()
                .flatMap(c -> c.quantity().stream())
                .findFirst()
                .map(q -> counted(q, item))
                .orElse(item));
        claims.stream()
                .flatMap(c -> c.value().stream())
                .findFirst()
                .ifPresent(v -> sentence.append(String.format(Locale.ROOT, price, money(v))));
        return sentence.toString();
    }

    /// Such as "about 4 S-400 air defence systems", and "6 × 9K333 Verba": two numbers side by side read as one.
    private static String counted(DealClaim.Quantity quantity, String item) {
        boolean digits = !item.isEmpty() && Character.isDigit(item.charAt(0));
        return bound(quantity.bound())
                + String.format(Locale.ROOT, "%,d", quantity.count())
                + (digits ? " × " : " ")
                + Counted.goods(quantity.count(), item);
    }

    private static String unnamed(List<String> candidates) {
        return candidates.isEmpty()
                ? "buyer not named"
                : "buyer not named (perhaps "
                        + candidates.stream().map(CountryNames::of).collect(Collectors.joining(" or "))
                        + ")";
    }

    /// Such as "about USD 204 million".
    public static String money(DealClaim.Money money) {
        return bound(money.bound()) + money.currency() + " " + round(money.amount());
    }

    /// "204 million", "5.76 billion", "950,000".
    private static String round(BigDecimal amount) {
        if (amount.abs().compareTo(TRILLION) >= 0) {
            return plain(amount.divide(TRILLION)) + " trillion";
        }
        if (amount.abs().compareTo(BILLION) >= 0) {
            return plain(amount.divide(BILLION)) + " billion";
        }
        return amount.abs().compareTo(MILLION) >= 0
                ? plain(amount.divide(MILLION)) + " million"
                : String.format(Locale.ROOT, "%,.0f", amount);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// Such as "Sergei Shoigu said: “Myanmar for us is a time-tested strategic partner”", or, where the words are not
    /// his, "Rights activists accused Moscow of …".
    public static String statement(StatementClaim statement) {
        String speaker = NounPhrase.capitalised(
                NounPhrase.of(List.of(statement.speaker().party().name()), Article.THE)
                        .map(NounPhrase::words)
                        .orElse("a speaker not named"));
        return speaker + " " + said(statement);
    }

    /// What was said, as the words behind the speaker's name: "said: “…”", "said that …", "accused …".
    private static String said(StatementClaim statement) {
        return new Saying(words(statement), statement.speech().direct())
                .told(statement.evidence().provenance().rule());
    }

    /// The words of a statement on one line, without the comma or marks around them.
    public static String words(StatementClaim statement) {
        return Saying.bare(statement.speech().text());
    }

    /// Such as "At least 870 people killed (crackdown since the coup)".
    public static String figure(FigureClaim figure) {
        String of = figure.of().filter(o -> !o.isBlank()).orElse("");
        String people = of.isEmpty() ? "people" : of;
        String number = amount(figure);
        String sentence = switch (figure.measure()) {
            // "four dead bodies" were not killed a second time
            case KILLED ->
                number + " " + people + (people.matches("(?i)(?:.* )?(?:bodies|corpses|dead)") ? "" : " killed");
            case INJURED -> number + " " + people + " wounded";
            case CASUALTIES -> number + " " + (of.isEmpty() ? "casualties" : of);
            case ARRESTED -> number + " " + people + " arrested";
            case DISPLACED -> number + " " + people + " displaced";
            case ARMS_SHARE -> "share of arms: " + number + (of.isEmpty() ? "" : " of " + of);
            case ARMS_VALUE -> "arms worth " + number + (of.isEmpty() ? "" : " (" + of + ")");
            case TROOPS -> number + " " + (of.isEmpty() ? "troops" : of);
            case OTHER -> counted(number, figure.amount().unit(), of);
        };
        String scope = figure.scope()
                .filter(s -> !sentence.contains(s))
                .map(s -> " (" + s + ")")
                .orElse("");
        return NounPhrase.capitalised(sentence) + scope;
    }

    /// "355 drones" of 355 drones, "20 missiles of three kinds" of 20 missiles: the unit is told once.
    private static String counted(String number, String unit, String of) {
        boolean twice = !unit.isBlank() && of.startsWith(unit) && number.endsWith(" " + unit);
        String bare = twice ? number.substring(0, number.length() - unit.length() - 1) : number;
        return of.isEmpty() || bare.endsWith(" " + of) ? bare : bare + " " + of;
    }

    /// The number with its bound and, where it is not people, its unit: "at least 870", "about USD 204 million",
    /// "16%".
    public static String amount(FigureClaim figure) {
        double value = figure.amount().value();
        String unit = figure.amount().unit();
        String bound = bound(figure.amount().bound());
        if (unit.matches("[A-Z]{3}")) {
            return bound + unit + " " + round(BigDecimal.valueOf(value));
        }
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.2f", value);
        return switch (unit) {
            case "people", "" -> bound + number;
            case "percent", "%" -> bound + number + "%";
            default ->
                bound + number + (figure.of().filter(o -> o.endsWith(unit)).isPresent() ? "" : " " + unit);
        };
    }

    private static String bound(Bound bound) {
        return switch (bound) {
            case EXACTLY -> "";
            case ABOUT -> "about ";
            case AT_LEAST -> "at least ";
            case MORE_THAN -> "more than ";
            case UP_TO -> "up to ";
            case LESS_THAN -> "less than ";
        };
    }
}
