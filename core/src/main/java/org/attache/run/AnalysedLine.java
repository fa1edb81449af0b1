package org.attache.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.attache.fact.Analysis;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.contract.ContractReader;
import org.attache.fact.contract.ContractWriter;
import org.attache.ledger.Intake;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One capture with all that is known of it, or one problem, as one line of JSON: what a machine that analyses hands
/// to the machine that keeps the book, so that nothing is analysed twice.
///
/// A capture is `{"versions", "analysis" (the contract's object), "text", "raw" (deflated, Base64), "raw_length"}`,
/// a problem `{"problem": {"code", "message", "place"}}`. What is read is checked: the raw bytes and the text against
/// the digests in the analysis, every span against the text.
///
/// Deterministic and thread-safe.
public final class AnalysedLine {
    /// A capture's bytes may be 32 MiB and more; Jackson's own limit for a string is lower.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private static final ContractWriter WRITER = new ContractWriter();
    private static final ContractReader READER = new ContractReader();

    private AnalysedLine() {}

    /// A capture's line, without line end.
    public static String of(Intake intake) {
        ObjectNode node = JSON.createObjectNode();
        byte[] raw = intake.raw().get();
        node.put("versions", intake.versions());
        node.set("analysis", WRITER.tree(intake.analysis()));
        node.put("text", intake.analysis().article().capture().text().content());
        node.put("raw", deflated(raw));
        node.put("raw_length", raw.length);
        return node.toString();
    }

    /// A problem's line, without line end.
    public static String of(Problem problem) {
        ObjectNode node = JSON.createObjectNode();
        node.putObject("problem")
                .put("code", problem.code().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message())
                .put("place", problem.place());
        return node.toString();
    }

    /// Reads a line of either kind.
    ///
    /// @param place of the line, for the problem of one that cannot be read
    /// @return the capture, the problem that the line holds, or what is wrong with the line
    public static Outcome<Intake> read(String line, String place) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.has("problem") ? new Outcome.Failed<>(problem(node.path("problem"))) : intake(node, place);
        } catch (JacksonException | IllegalArgumentException | IOException e) {
            return broken(String.valueOf(e.getMessage()), place);
        }
    }

    /// The analysis of a line, without its raw bytes; empty for a problem's line.
    ///
    /// @throws IllegalArgumentException if the line cannot be read
    public static Optional<Analysis> analysis(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.has("problem") ? Optional.empty() : Optional.of(analysis(node));
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /// The line as far as joining needs it: no raw bytes, and no more of the analysis than a linker asks for.
    /// Empty for
    /// a problem's line.
    ///
    /// @throws IllegalArgumentException if the line cannot be read
    public static Optional<String> forJoining(String line) {
        return analysis(line).map(AnalysedLine::forJoining);
    }

    /// The line of an analysis as far as joining needs it.
    public static String forJoining(Analysis whole) {
        ObjectNode node = JSON.createObjectNode();
        node.set("analysis", WRITER.tree(LinkingView.of(whole)));
        node.put("text", whole.article().capture().text().content());
        return node.toString();
    }

    /// The line of a capture under another id.
    ///
    /// @param ids the new id of those captures that change it; an empty one for a capture that is left out
    /// @return empty where it is left out
    /// @throws IllegalArgumentException if the line cannot be read
    public static Optional<String> renamed(String line, Map<String, String> ids) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!(node.path("analysis").path("capture") instanceof ObjectNode capture)) {
                return Optional.of(line);
            }
            String own = ids.get(capture.path("id").asString());
            if (own == null) {
                return Optional.of(line);
            }
            capture.put("id", own);
            return own.isEmpty() ? Optional.empty() : Optional.of(node.toString());
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static IllegalArgumentException unreadable(JacksonException e) {
        return new IllegalArgumentException("no line of an analysed folder: " + e.getOriginalMessage(), e);
    }

    private static Analysis analysis(JsonNode node) {
        return READER.read(
                node.path("analysis"), SourceText.of(node.path("text").asString()));
    }

    private static Outcome<Intake> intake(JsonNode node, String place) throws IOException {
        Analysis analysis = analysis(node);
        byte[] raw =
                inflated(node.path("raw").binaryValue(), node.path("raw_length").asInt());
        if (!Digest.sha256(raw).equals(analysis.article().capture().sha256())) {
            return broken("the raw bytes are not those of the analysis", place);
        }
        String wanted =
                node.path("analysis").path("capture").path("text_sha256").asString();
        if (!analysis.article().capture().text().id().equals(wanted)) {
            return broken("the text is not that of the analysis", place);
        }
        return Outcome.done(
                new Intake(analysis, () -> raw, node.path("versions").asString()));
    }

    private static Problem problem(JsonNode node) {
        return new Problem(
                ProblemCode.valueOf(node.path("code").asString().toUpperCase(Locale.ROOT)),
                node.path("message").asString(),
                node.path("place").asString());
    }

    private static Outcome<Intake> broken(String message, String place) {
        return new Outcome.Failed<>(new Problem(ProblemCode.BROKEN_RECORD, message, place));
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /// At most so many bytes as the line says there are: it may come from anywhere.
    private static byte[] inflated(byte[] bytes, int length) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(length);
        }
    }
}
