package org.attache.fact.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Bound;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Measure;
import org.attache.fact.Mention;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Provenance;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementKind;
import org.attache.fact.Timing;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;
import tools.jackson.databind.JsonNode;

/// Reads the entities and claims of one analysis.
final class ClaimReader {
    private final JsonNode root;
    private final Fields fields;
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    ClaimReader(JsonNode root, Fields fields) {
        this.root = root;
        this.fields = fields;
    }

    Findings findings() {
        List<Entity> cast = new ArrayList<>();
        root.path("entities").forEach(node -> cast.add(entity(node)));
        cast.forEach(e -> entities.put(e.id(), e));
        List<EventClaim> events = new ArrayList<>();
        root.path("events").forEach(node -> events.add(event(node)));
        List<DealClaim> deals = new ArrayList<>();
        root.path("deals").forEach(node -> deals.add(deal(node)));
        List<StatementClaim> statements = new ArrayList<>();
        root.path("statements").forEach(node -> statements.add(statement(node)));
        List<FigureClaim> figures = new ArrayList<>();
        root.path("figures").forEach(node -> figures.add(figure(node)));
        return new Findings(cast, events, deals, statements, figures);
    }

    private Entity entity(JsonNode node) {
        String name = Fields.string(node, "name").orElse("");
        Provenance provenance = fields.provenance(node);
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : node.path("mentions")) {
            Provenance own = mention.path("provenance").isObject()
                    ? fields.provenance(mention)
                    : Fields.shared(new Provenance(
                            provenance.stage(),
                            provenance.version(),
                            Fields.string(mention, "rule").orElse(provenance.rule())));
            mentions.add(new Mention(
                    fields.quote(mention),
                    Fields.constant(Mention.Kind.class, mention.path("kind"), Mention.Kind.NAME),
                    own));
        }
        if (mentions.isEmpty()) {
            named(name, node).forEach(quote -> mentions.add(new Mention(quote, Mention.Kind.NAME, provenance)));
        }
        return new Entity(
                id(node),
                Fields.constant(EntityType.class, node.path("type"), EntityType.ORGANIZATION),
                name,
                Fields.string(node, "country"),
                Fields.string(node, "role"),
                mentions);
    }

    /// The first place of each of an entity's names; an empty place at the start where none stands in the text.
    private List<Quote> named(String name, JsonNode node) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        names.addAll(Fields.strings(node.path("names")));
        SourceText text = fields.text();
        List<Quote> found = new ArrayList<>();
        for (String one : names) {
            int at = one.isEmpty() ? -1 : text.content().indexOf(one);
            if (at >= 0) {
                found.add(text.quote(at, at + one.length()));
            }
        }
        return found.isEmpty() ? List.of(text.quote(0, 0)) : found;
    }

    private EventClaim event(JsonNode node) {
        List<EventClaim.Role> roles = new ArrayList<>();
        for (JsonNode role : node.path("roles")) {
            roles.add(new EventClaim.Role(
                    Fields.string(role, "role").orElse(""),
                    party(Fields.string(role, "entity").orElse(""))));
        }
        return new EventClaim(
                id(node),
                Fields.constant(EventType.class, node.path("type"), EventType.MEETING),
                roles,
                Fields.string(node, "place"),
                Fields.string(node, "country"),
                fields.timing(node.path("date")),
                evidence(node, "according_to"));
    }

    private DealClaim deal(JsonNode node) {
        JsonNode quantity = node.path("quantity");
        JsonNode value = node.path("value");
        return new DealClaim(
                id(node),
                Fields.constant(DealStatus.class, node.path("status"), DealStatus.INTEREST),
                new DealClaim.Parties(
                        Fields.string(node, "supplier"),
                        Fields.string(node, "recipient"),
                        Fields.strings(node.path("candidates"))),
                new DealClaim.Goods(
                        Fields.string(node, "item").orElse(""),
                        Fields.string(node, "category").orElse("other")),
                quantity.isNumber()
                        ? Optional.of(new DealClaim.Quantity(quantity.asLong(), bound(node, "quantity_bound")))
                        : Optional.empty(),
                value.isObject()
                        ? Optional.of(new DealClaim.Money(
                                amount(value),
                                Fields.string(value, "currency").orElse("XXX"),
                                bound(node, "value_bound")))
                        : Optional.empty(),
                new DealClaim.Dates(dealDate(node, "ordered"), dealDate(node, "delivered")),
                evidence(node, "according_to"));
    }

    private static BigDecimal amount(JsonNode value) {
        JsonNode amount = value.path("amount");
        if (amount.isIntegralNumber()) {
            return BigDecimal.valueOf(amount.asLong());
        }
        return amount.isNumber() ? amount.decimalValue().stripTrailingZeros() : BigDecimal.ZERO;
    }

    private Timing dealDate(JsonNode node, String name) {
        JsonNode whole = node.path(name + "_timing");
        if (whole.isObject()) {
            return fields.timing(whole);
        }
        return Fields.string(node, name)
                .map(written -> new Timing(Fields.partial(written), Optional.empty()))
                .orElse(Timing.UNKNOWN);
    }

    private StatementClaim statement(JsonNode node) {
        Evidence evidence = evidence(node, "relay");
        List<Quote> parts = new ArrayList<>();
        node.path("parts").forEach(part -> parts.add(fields.quote(part)));
        if (parts.isEmpty()) {
            parts.add(spoken(Fields.string(node, "text").orElse(""), evidence.quote()));
        }
        return new StatementClaim(
                id(node),
                new StatementClaim.Speaker(
                        party(Fields.string(node, "speaker").orElse("")), Fields.string(node, "speaker_role")),
                Fields.constant(StatementKind.class, node.path("kind"), StatementKind.INFORM),
                new StatementClaim.Speech(
                        node.path("direct").asBoolean(false), parts, Fields.string(node, "translated_from")),
                new StatementClaim.Occasion(
                        Fields.string(node, "addressee").map(this::party), Fields.string(node, "venue")),
                fields.timing(node.path("date")),
                evidence);
    }

    /// The words in the sentence, or the whole sentence where they do not stand there to the letter.
    private Quote spoken(String words, Quote sentence) {
        int at = words.isEmpty() ? -1 : sentence.words().indexOf(words);
        if (at < 0) {
            return sentence;
        }
        int start = sentence.span().start() + at;
        return fields.quote(new Span(start, start + words.length()));
    }

    private FigureClaim figure(JsonNode node) {
        return new FigureClaim(
                id(node),
                Fields.constant(Measure.class, node.path("measure"), Measure.OTHER),
                new FigureClaim.Amount(
                        node.path("value").asDouble(0),
                        bound(node, "bound"),
                        Fields.string(node, "unit").orElse("")),
                Fields.string(node, "of"),
                Fields.string(node, "scope"),
                fields.timing(node.path("date")),
                evidence(node, "according_to"));
    }

    private Evidence evidence(JsonNode node, String chainName) {
        List<Evidence.Aside> asides = new ArrayList<>();
        node.path("evidence_of_slots")
                .forEach(a ->
                        Fields.string(a, "slot").ifPresent(s -> asides.add(new Evidence.Aside(s, fields.quote(a)))));
        return new Evidence(
                fields.quote(node.path("evidence")),
                asides,
                Fields.strings(node.path(chainName)),
                Fields.constant(Modality.class, node.path("modality"), Modality.OCCURRED),
                fields.provenance(node));
    }

    private Party party(String reference) {
        Entity known = entities.get(reference);
        return known == null ? new Party.Described(reference) : new Party.Known(known.id(), known.name());
    }

    private static Bound bound(JsonNode node, String name) {
        return Fields.constant(Bound.class, node.path(name), Bound.EXACTLY);
    }

    private static String id(JsonNode node) {
        return Fields.string(node, "id")
                .orElseThrow(() -> new IllegalArgumentException("a fact of the contract has no id"));
    }
}
