package org.attache.fact.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Markup;
import org.attache.fact.Provenance;
import org.attache.fact.Sidecar;
import org.attache.fact.TimeMention;
import org.attache.text.SourceText;
import org.attache.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads analyses as [ContractWriter] wrote them; the inverse of it. The contract holds no capture text, so
/// the text is given beside. Also reads the leaner form of hand-made files: fields may be missing (no
/// provenance, no blocks, no mentions), parties may be plain words.
///
/// What the contract does not carry is not given back: the markup of a page ([Markup#NONE]), and the scale
/// of a decimal number.
///
/// Deterministic and thread-safe.
public final class ContractReader {
    private static final JsonMapper JSON = new JsonMapper();

    /// Reads one line.
    ///
    /// @param line one JSON object
    /// @param text the capture text that its spans count
    /// @throws IllegalArgumentException if the line is no JSON object of the contract, or a span of it does
    ///     not fit the text
    public Analysis read(String line, SourceText text) {
        try {
            return read(JSON.readTree(line), text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "wanted one JSON object of the contract, got: " + e.getOriginalMessage(), e);
        }
    }

    /// Reads one JSON object.
    ///
    /// @param root as [ContractWriter#tree(Analysis)] gives it
    /// @param text the capture text that its spans count
    /// @throws IllegalArgumentException if it is no object of the contract, or a span of it does not fit the
    ///     text
    public Analysis read(JsonNode root, SourceText text) {
        if (!root.isObject() || !root.path("capture").path("id").isString()) {
            throw new IllegalArgumentException("wanted an object with capture.id, got " + root.getNodeType());
        }
        Fields fields = new Fields(text);
        Capture capture = capture(root.path("capture"), text);
        Article article = article(root.path("article"), capture, fields);
        List<TimeMention> times = new ArrayList<>();
        for (JsonNode time : root.path("times")) {
            times.add(new TimeMention(
                    fields.quote(time),
                    fields.timing(time.path("date")).when(),
                    Fields.constant(TimeMention.Kind.class, time.path("kind"), TimeMention.Kind.DATE),
                    Fields.string(time, "anchor").orElse(""),
                    fields.provenance(time)));
        }
        DateClaim published = published(root.path("article").path("published"), fields);
        return new Analysis(article, new Dating(published, times), new ClaimReader(root, fields).findings());
    }

    private static Capture capture(JsonNode node, SourceText text) {
        JsonNode said = node.path("sidecar");
        Sidecar sidecar = new Sidecar(
                Fields.string(node, "url"),
                Fields.string(said, "outlet"),
                Fields.string(said, "title"),
                Fields.string(said, "published"));
        return new Capture(
                Fields.string(node, "id").orElseThrow(),
                Fields.string(node, "media_type").orElse("text/plain"),
                Fields.string(node, "sha256").orElse(text.id()),
                Fields.string(node, "charset"),
                Fields.string(node, "captured_at").map(Instant::parse),
                text,
                Markup.NONE,
                sidecar);
    }

    private static Article article(JsonNode node, Capture capture, Fields fields) {
        List<Block> blocks = new ArrayList<>();
        if (node.path("blocks").isArray()) {
            for (JsonNode block : node.path("blocks")) {
                blocks.add(new Block(
                        Fields.constant(BlockKind.class, block.path("kind"), BlockKind.OTHER),
                        fields.span(block),
                        Fields.string(block, "rule").orElse("")));
            }
        } else {
            for (JsonNode paragraph : node.path("body")) {
                blocks.add(new Block(BlockKind.PARAGRAPH, fields.span(paragraph), Fields.BY_HAND));
            }
            for (String caption : Fields.strings(node.path("captions"))) {
                int at = fields.text().content().indexOf(caption);
                if (at >= 0) {
                    blocks.add(new Block(BlockKind.CAPTION, new Span(at, at + caption.length()), Fields.BY_HAND));
                }
            }
        }
        JsonNode line = node.path("dateline");
        Optional<Article.Dateline> dateline = line.isObject()
                ? Optional.of(new Article.Dateline(
                        Fields.string(line, "place").orElse(""), Fields.string(line, "agency"), fields.span(line)))
                : Optional.empty();
        return new Article(
                capture,
                Fields.string(node, "title"),
                Fields.string(node, "outlet"),
                Fields.string(node, "byline"),
                Fields.string(node, "language").orElse("und"),
                dateline,
                origins(node, blocks, fields),
                blocks);
    }

    private static List<Article.Origin> origins(JsonNode node, List<Block> blocks, Fields fields) {
        List<Article.Origin> origins = new ArrayList<>();
        if (node.path("origin_scopes").isArray()) {
            for (JsonNode origin : node.path("origin_scopes")) {
                List<Span> spans = new ArrayList<>();
                origin.path("spans").forEach(span -> spans.add(fields.span(span)));
                origins.add(new Article.Origin(
                        Fields.string(origin, "name").orElse(""),
                        spans,
                        Fields.string(origin, "rule").orElse("")));
            }
            return origins;
        }
        // A single origin has the whole body; of several, the file does not say which paragraph is whose.
        List<String> names = Fields.strings(node.path("origins"));
        List<Span> body = blocks.stream().map(Block::span).toList();
        names.forEach(
                name -> origins.add(new Article.Origin(name, names.size() == 1 ? body : List.of(), Fields.BY_HAND)));
        return origins;
    }

    private static DateClaim published(JsonNode node, Fields fields) {
        List<DateClaim.Clue> clues = new ArrayList<>();
        for (JsonNode clue : node.path("clues")) {
            clues.add(new DateClaim.Clue(
                    Fields.string(clue, "words").orElse(""),
                    Fields.string(clue, "meaning").orElse(""),
                    clue.path("used").asBoolean(false),
                    Fields.string(clue, "rule").orElse("")));
        }
        Optional<LocalDate> date = Fields.string(node, "date").map(LocalDate::parse);
        Provenance provenance = fields.provenance(node);
        return new DateClaim(
                date,
                Fields.constant(DateClaim.Basis.class, node.path("basis"), DateClaim.Basis.CAPTURE),
                Fields.string(node, "earliest").map(LocalDate::parse).or(() -> date),
                Fields.string(node, "latest").map(LocalDate::parse).or(() -> date),
                clues,
                Fields.strings(node.path("candidates")).stream()
                        .map(LocalDate::parse)
                        .toList(),
                provenance);
    }
}
