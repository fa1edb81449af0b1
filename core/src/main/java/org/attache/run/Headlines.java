package org.attache.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Bound;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.FigureClaim;
import org.attache.fact.Modality;
import org.attache.fact.StatementClaim;

/// One plain sentence for an entry, in our own words: what a list shows before the evidence is opened.
public final class Headlines {
    private Headlines() {}

    /// The sentence for an entry, made of its first report.
    public static String of(Entry entry, Dossier dossier) {
        for (Entry.Report report : entry.reports()) {
            Optional<String> sentence = dossier.analysis(report.capture()).flatMap(a -> of(a, report.fact()));
            if (sentence.isPresent()) {
                return sentence.orElseThrow();
            }
        }
        return entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.id();
    }

    private static Optional<String> of(Analysis analysis, String id) {
        Optional<String> event = analysis.findings().events().stream()
                .filter(e -> e.id().equals(id))
                .map(Headlines::event)
                .findFirst();
        Optional<String> deal = analysis.findings().deals().stream()
                .filter(d -> d.id().equals(id))
                .map(Headlines::deal)
                .findFirst();
        Optional<String> statement = analysis.findings().statements().stream()
                .filter(s -> s.id().equals(id))
                .map(Headlines::statement)
                .findFirst();
        Optional<String> figure = analysis.findings().figures().stream()
                .filter(f -> f.id().equals(id))
                .map(Headlines::figure)
                .findFirst();
        return event.or(() -> deal).or(() -> statement).or(() -> figure);
    }

    /// Such as "Min Aung Hlaing met Sergei Shoigu, Moscow".
    public static String event(EventClaim event) {
        String sentence = switch (event.type()) {
            case MEETING -> joined(event, "participant") + verb(event, "met", "meet", "meeting");
            case VISIT ->
                one(event, "visitor")
                        + verb(event, "visited", "visit", "visiting")
                        + event.place().map(p -> " " + p).orElse(" " + one(event, "host"));
            case ATTENDANCE ->
                joined(event, "participant")
                        + verb(event, "attended", "attend", "attending")
                        + " " + one(event, "occasion");
            case AGREEMENT -> joined(event, "party") + verb(event, "reached an accord", "reach an accord", "agreeing");
            case COOPERATION ->
                joined(event, "provider", "party")
                        + verb(event, "worked with", "work with", "working with")
                        + target(event, "receiver");
            case EXERCISE -> joined(event, "party") + verb(event, "held an exercise", "hold an exercise", "exercising");
            case WEAPONS_TEST ->
                one(event, "actor") + verb(event, "tested", "test", "testing") + target(event, "object", "a weapon");
            case DEPLOYMENT ->
                one(event, "actor")
                        + verb(event, "deployed", "deploy", "deploying")
                        + target(event, "object", "forces");
            case WITHDRAWAL ->
                one(event, "actor")
                        + verb(event, "withdrew", "withdraw", "withdrawing")
                        + target(event, "object", "forces");
            case AID ->
                one(event, "provider")
                        + verb(event, "gave aid to", "give aid to", "aiding")
                        + target(event, "receiver");
            case AWARD ->
                one(event, "giver") + verb(event, "honoured", "honour", "honouring") + target(event, "receiver");
            case SANCTION ->
                joined(event, "imposer")
                        + verb(event, "imposed sanctions on", "sanction", "sanctioning")
                        + target(event, "target");
            case POWER_SEIZURE ->
                one(event, "actor")
                        + verb(event, "seized power", "seize power", "seizing power")
                        + target(event, "target", "", " from ");
            case CLASH ->
                joined(event, "actor")
                        + verb(event, "fought or attacked", "attack", "fighting")
                        + target(event, "opponent");
            case REPRESSION ->
                one(event, "actor")
                        + verb(event, "cracked down on", "crack down on", "cracking down on")
                        + target(event, "target", "opponents");
            case PROTEST ->
                one(event, "actor")
                        + verb(event, "protested", "protest", "protesting")
                        + target(event, "target", "", " against ");
            case ELECTION -> "election" + target(event, "place", "", " in ");
            case VOTE ->
                one(event, "actor")
                        + verb(event, "voted on", "vote on", "voting on")
                        + target(event, "subject", "a matter");
            case INSPECTION ->
                one(event, "actor")
                        + verb(event, "inspected", "inspect", "inspecting")
                        + target(event, "object", "a site");
        };
        boolean placed =
                event.place().isEmpty() || sentence.contains(event.place().orElseThrow());
        return sentence + (placed ? "" : ", " + event.place().orElseThrow());
    }

    private static String verb(EventClaim event, String done, String toDo, String doing) {
        Modality modality = event.evidence().modality();
        // A meeting has its other parties behind the verb, all else has its own object.
        String word = switch (modality) {
            case OCCURRED -> done;
            case ONGOING -> "is " + doing;
            case PLANNED -> "is to " + toDo;
            case POSSIBLE -> "may " + toDo;
            case DENIED -> "is said not to " + toDo;
        };
        if (event.type() == org.attache.fact.EventType.MEETING) {
            List<String> all = names(event, "participant");
            return " " + word + " " + (all.size() > 1 ? String.join(", ", all.subList(1, all.size())) : "someone");
        }
        return " " + word;
    }

    private static List<String> names(EventClaim event, String role) {
        return event.roles().stream()
                .filter(r -> r.name().equals(role))
                .map(r -> r.party().name())
                .toList();
    }

    private static String one(EventClaim event, String role) {
        List<String> all = names(event, role);
        return all.isEmpty() ? "someone" : String.join(", ", all);
    }

    private static String joined(EventClaim event, String... roles) {
        for (String role : roles) {
            List<String> all = names(event, role);
            if (!all.isEmpty()) {
                return event.type() == org.attache.fact.EventType.MEETING ? all.getFirst() : String.join(", ", all);
            }
        }
        return "someone";
    }

    private static String target(EventClaim event, String role) {
        return target(event, role, "someone", " ");
    }

    private static String target(EventClaim event, String role, String otherwise) {
        return target(event, role, otherwise, " ");
    }

    private static String target(EventClaim event, String role, String otherwise, String before) {
        List<String> all = names(event, role);
        String who = all.isEmpty() ? otherwise : String.join(", ", all);
        return who.isEmpty() ? "" : before + who;
    }

    /// Such as "RUS → MMR: 6 × Su-30SM, USD 204,000,000, ordered 2020".
    public static String deal(DealClaim deal) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(deal.parties().supplier().orElse("?")).append(" → ");
        sentence.append(deal.parties()
                .recipient()
                .orElse(
                        deal.parties().candidates().isEmpty()
                                ? "?"
                                : "one of " + String.join(", ", deal.parties().candidates()) + "?"));
        sentence.append(": ");
        deal.quantity()
                .ifPresent(
                        q -> sentence.append(bound(q.bound())).append(q.count()).append(" × "));
        sentence.append(deal.goods().item());
        deal.value().ifPresent(v -> sentence.append(", ").append(money(v)));
        return sentence.toString();
    }

    /// Such as "about USD 204,000,000".
    public static String money(DealClaim.Money money) {
        return bound(money.bound()) + money.currency() + " " + String.format(Locale.ROOT, "%,.0f", money.amount());
    }

    /// Such as "Sergei Shoigu (praise): “time-tested strategic partner”".
    public static String statement(StatementClaim statement) {
        String words = statement.speech().text().strip();
        String shown = statement.speech().direct() ? "“" + words + "”" : words;
        return statement.speaker().party().name() + " ("
                + statement.kind().name().toLowerCase(Locale.ROOT) + "): " + shown;
    }

    /// Such as "killed: at least 870 people".
    public static String figure(FigureClaim figure) {
        double value = figure.amount().value();
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.2f", value);
        return figure.measure().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": " + bound(figure.amount().bound()) + number + " "
                + figure.amount().unit()
                + figure.scope().or(figure::of).map(s -> " (" + s + ")").orElse("");
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
