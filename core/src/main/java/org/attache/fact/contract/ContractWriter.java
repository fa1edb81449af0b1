package org.attache.fact.contract;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.DealClaim;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Party;
import org.attache.fact.Provenance;
import org.attache.fact.Sidecar;
import org.attache.fact.StatementClaim;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes analyses and entries as the contract has them: one JSON object a line. Beside the contract's
/// fields it writes `provenance`, `clues`, `times`, `blocks` and `sidecar`, which readers of the contract may
/// ignore; with them [ContractReader] gives the analysis back.
///
/// Deterministic: same analysis, same characters. Thread-safe.
public final class ContractWriter {
    /// Version of the contract.
    public static final int SCHEMA = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /// One analysis as one line, without line end.
    public String write(Analysis analysis) {
        return tree(analysis).toString();
    }

    /// One analysis as a JSON object.
    public ObjectNode tree(Analysis analysis) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA);
        Article article = analysis.article();
        root.set("capture", capture(article.capture()));
        root.set("article", article(article, analysis.dating().published()));
        ArrayNode entities = root.putArray("entities");
        analysis.findings().entities().forEach(e -> entities.add(entity(e)));
        ArrayNode events = root.putArray("events");
        analysis.findings().events().forEach(e -> events.add(event(e)));
        ArrayNode deals = root.putArray("deals");
        analysis.findings().deals().forEach(d -> deals.add(deal(d)));
        ArrayNode statements = root.putArray("statements");
        analysis.findings().statements().forEach(s -> statements.add(statement(s)));
        ArrayNode figures = root.putArray("figures");
        analysis.findings().figures().forEach(f -> figures.add(figure(f)));
        ArrayNode times = root.putArray("times");
        analysis.dating().times().forEach(t -> times.add(time(t)));
        return root;
    }

    private static ObjectNode capture(Capture capture) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", capture.id());
        capture.sidecar().url().ifPresent(url -> node.put("url", url));
        node.put("media_type", capture.mediaType());
        node.put("sha256", capture.sha256());
        node.put("text_sha256", capture.text().id());
        capture.charset().ifPresent(charset -> node.put("charset", charset));
        capture.capturedAt().ifPresent(at -> node.put("captured_at", at.toString()));
        Sidecar sidecar = capture.sidecar();
        if (sidecar.outlet().isPresent()
                || sidecar.title().isPresent()
                || sidecar.published().isPresent()) {
            ObjectNode said = node.putObject("sidecar");
            sidecar.outlet().ifPresent(outlet -> said.put("outlet", outlet));
            sidecar.title().ifPresent(title -> said.put("title", title));
            sidecar.published().ifPresent(published -> said.put("published", published));
        }
        return node;
    }

    private static ObjectNode article(Article article, DateClaim published) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "title", article.title());
        put(node, "outlet", article.outlet());
        put(node, "byline", article.byline());
        node.put("language", article.language());
        if (article.dateline().isPresent()) {
            Article.Dateline line = article.dateline().orElseThrow();
            ObjectNode dateline = node.putObject("dateline");
            dateline.put("place", line.place());
            put(dateline, "agency", line.agency());
            dateline.put("start", line.span().start());
            dateline.put("end", line.span().end());
        } else {
            node.putNull("dateline");
        }
        node.set("published", published(published));
        ArrayNode origins = node.putArray("origins");
        article.origins().stream().map(Article.Origin::name).distinct().forEach(origins::add);
        ArrayNode scopes = node.putArray("origin_scopes");
        for (Article.Origin origin : article.origins()) {
            ObjectNode scope = scopes.addObject();
            scope.put("name", origin.name());
            scope.put("rule", origin.rule());
            ArrayNode spans = scope.putArray("spans");
            origin.scope().forEach(span -> spans.add(span(span)));
        }
        SourceText text = article.capture().text();
        ArrayNode body = node.putArray("body");
        article.body().forEach(run -> body.add(quote(text.quote(run))));
        ArrayNode blocks = node.putArray("blocks");
        article.blocks().forEach(b -> {
            ObjectNode block = span(b.span());
            block.put("kind", key(b.kind()));
            block.put("rule", b.rule());
            blocks.add(block);
        });
        ArrayNode captions = node.putArray("captions");
        article.blocks(BlockKind.CAPTION).forEach(b -> captions.add(text.slice(b.span())));
        return node;
    }

    private static ObjectNode published(DateClaim claim) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "date", claim.date().map(Object::toString));
        node.put("basis", key(claim.basis()));
        put(node, "earliest", claim.earliest().map(Object::toString));
        put(node, "latest", claim.latest().map(Object::toString));
        ArrayNode candidates = node.putArray("candidates");
        claim.candidates().forEach(day -> candidates.add(day.toString()));
        ArrayNode clues = node.putArray("clues");
        for (DateClaim.Clue clue : claim.clues()) {
            ObjectNode one = clues.addObject();
            one.put("words", clue.words());
            one.put("meaning", clue.meaning());
            one.put("used", clue.used());
            one.put("rule", clue.rule());
        }
        node.set("provenance", provenance(claim.provenance()));
        return node;
    }

    private static ObjectNode entity(Entity entity) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entity.id());
        node.put("type", key(entity.type()));
        node.put("name", entity.name());
        put(node, "country", entity.country());
        put(node, "role", entity.role());
        ArrayNode mentions = node.putArray("mentions");
        Provenance first = entity.mentions().getFirst().provenance();
        entity.mentions().forEach(m -> {
            ObjectNode mention = quote(m.quote());
            mention.put("kind", key(m.kind()));
            mention.put("rule", m.provenance().rule());
            if (!m.provenance().stage().equals(first.stage())
                    || !m.provenance().version().equals(first.version())) {
                mention.set("provenance", provenance(m.provenance()));
            }
            mentions.add(mention);
        });
        node.set("provenance", provenance(first));
        return node;
    }

    private static ObjectNode event(EventClaim event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", event.id());
        node.put("type", event.type().key());
        node.put("modality", key(event.evidence().modality()));
        ArrayNode roles = node.putArray("roles");
        event.roles().forEach(r -> {
            ObjectNode role = roles.addObject();
            role.put("role", r.name());
            role.put("entity", reference(r.party()));
        });
        put(node, "place", event.place());
        put(node, "country", event.country());
        timing(node, "date", event.timing());
        evidence(node, event.evidence(), "according_to");
        Codes.of(event.type()).writeTo(node);
        return node;
    }

    private static ObjectNode deal(DealClaim deal) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", deal.id());
        node.put("status", key(deal.status()));
        put(node, "supplier", deal.parties().supplier());
        put(node, "recipient", deal.parties().recipient());
        if (!deal.parties().candidates().isEmpty()) {
            ArrayNode candidates = node.putArray("candidates");
            deal.parties().candidates().forEach(candidates::add);
        }
        node.put("item", deal.goods().item());
        node.put("category", deal.goods().category());
        if (deal.quantity().isPresent()) {
            node.put("quantity", deal.quantity().orElseThrow().count());
            node.put("quantity_bound", key(deal.quantity().orElseThrow().bound()));
        } else {
            node.putNull("quantity");
            node.putNull("quantity_bound");
        }
        if (deal.value().isPresent()) {
            DealClaim.Money money = deal.value().orElseThrow();
            ObjectNode value = node.putObject("value");
            number(value, "amount", money.amount());
            value.put("currency", money.currency());
            node.put("value_bound", key(money.bound()));
        } else {
            node.putNull("value");
            node.putNull("value_bound");
        }
        partial(node, "ordered", deal.dates().ordered());
        partial(node, "delivered", deal.dates().delivered());
        node.put("modality", key(deal.evidence().modality()));
        evidence(node, deal.evidence(), "according_to");
        return node;
    }

    private static ObjectNode statement(StatementClaim statement) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", statement.id());
        node.put("speaker", reference(statement.speaker().party()));
        put(node, "speaker_role", statement.speaker().role());
        node.put("kind", key(statement.kind()));
        node.put("direct", statement.speech().direct());
        node.put("text", statement.speech().text());
        ArrayNode parts = node.putArray("parts");
        statement.speech().parts().forEach(p -> parts.add(quote(p)));
        put(node, "addressee", statement.occasion().addressee().map(ContractWriter::reference));
        put(node, "venue", statement.occasion().venue());
        timing(node, "date", statement.timing());
        evidence(node, statement.evidence(), "relay");
        put(node, "translated_from", statement.speech().translatedFrom());
        return node;
    }

    private static ObjectNode figure(FigureClaim figure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", figure.id());
        node.put("measure", key(figure.measure()));
        number(node, "value", BigDecimal.valueOf(figure.amount().value()));
        node.put("bound", key(figure.amount().bound()));
        node.put("unit", figure.amount().unit());
        put(node, "of", figure.of());
        put(node, "scope", figure.scope());
        timing(node, "date", figure.timing());
        node.put("modality", key(figure.evidence().modality()));
        evidence(node, figure.evidence(), "according_to");
        return node;
    }

    private static ObjectNode time(TimeMention time) {
        ObjectNode node = quote(time.quote());
        node.put("kind", key(time.kind()));
        timing(node, "date", new Timing(time.when(), Optional.empty()));
        node.put("anchor", time.anchor());
        node.set("provenance", provenance(time.provenance()));
        return node;
    }

    private static void evidence(ObjectNode node, Evidence evidence, String chainName) {
        node.set("evidence", quote(evidence.quote()));
        if (!evidence.asides().isEmpty()) {
            ArrayNode asides = node.putArray("evidence_of_slots");
            evidence.asides().forEach(a -> asides.add(quote(a.quote()).put("slot", a.slot())));
        }
        ArrayNode chain = node.putArray(chainName);
        evidence.accordingTo().forEach(chain::add);
        if (chainName.equals("relay")) {
            node.put("modality", key(evidence.modality()));
        }
        node.set("provenance", provenance(evidence.provenance()));
    }

    private static ObjectNode provenance(Provenance provenance) {
        ObjectNode node = JSON.createObjectNode();
        node.put("stage", provenance.stage());
        node.put("version", provenance.version());
        node.put("rule", provenance.rule());
        return node;
    }

    private static void timing(ObjectNode node, String name, Timing timing) {
        switch (timing.when()) {
            case When.Unknown unknown -> {
                if (timing.equals(Timing.UNKNOWN)) {
                    node.putNull(name);
                } else {
                    ObjectNode date = node.putObject(name);
                    put(date, "text", timing.words());
                    date.put("reason", unknown.reason());
                }
            }
            case When.Weekday weekday -> {
                ObjectNode date = node.putObject(name);
                date.put("weekday", weekday.day().name());
                put(date, "text", timing.words());
            }
            case When.Moment moment -> {
                ObjectNode date = bounds(node, name, moment);
                date.put("time", moment.time().toLocalTime().toString());
                put(date, "text", timing.words());
            }
            case When.Day _, When.Month _, When.Year _, When.Between _ ->
                put(bounds(node, name, timing.when()), "text", timing.words());
        }
    }

    private static ObjectNode bounds(ObjectNode node, String name, When when) {
        ObjectNode date = node.putObject(name);
        date.put("start", when.earliest().orElseThrow().toString());
        date.put("end", when.latest().orElseThrow().toString());
        return date;
    }

    /// The short form that the contract asks for; the whole timing under `NAME_timing` where it says more.
    private static void partial(ObjectNode node, String name, Timing timing) {
        put(node, name, partial(timing.when()));
        if (timing.words().isPresent() || timing.when() instanceof When.Moment || !isShown(timing)) {
            timing(node, name + "_timing", timing);
        }
    }

    private static boolean isShown(Timing timing) {
        return timing.equals(Timing.UNKNOWN) || partial(timing.when()).isPresent();
    }

    /// The shortest ISO 8601 form: `2020`, `2020-06`, `2020-06-22`, or an interval with a slash.
    private static Optional<String> partial(When when) {
        return switch (when) {
            case When.Year year -> Optional.of(String.format(Locale.ROOT, "%04d", year.year()));
            case When.Month month -> Optional.of(month.month().toString());
            case When.Day day -> Optional.of(day.date().toString());
            case When.Moment moment -> Optional.of(moment.time().toLocalDate().toString());
            case When.Between between -> Optional.of(between.from() + "/" + between.to());
            case When.Weekday _, When.Unknown _ -> Optional.empty();
        };
    }

    private static String reference(Party party) {
        return switch (party) {
            case Party.Known known -> known.entityId();
            case Party.Described described -> described.name();
        };
    }

    static ObjectNode quote(Quote quote) {
        return span(quote.span()).put("text", quote.words());
    }

    private static ObjectNode span(Span span) {
        return JSON.createObjectNode().put("start", span.start()).put("end", span.end());
    }

    static void put(ObjectNode node, String name, Optional<String> value) {
        if (value.isPresent()) {
            node.put(name, value.orElseThrow());
        } else {
            node.putNull(name);
        }
    }

    private static void number(ObjectNode node, String name, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
            node.put(name, plain.longValueExact());
        } else {
            node.put(name, plain);
        }
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
