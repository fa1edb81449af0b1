package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.contract.ContractReader;
import org.attache.fact.contract.ContractWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A capture on its way into the book, written out, deflated and digested: all that can be done before the book is
/// held, on any thread, so that the one that writes only writes.
///
/// It is not in the book, and holds no analysis any more. Immutable; thread-safe.
public final class PackedIntake {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ContractWriter WRITER = new ContractWriter();
    private static final ContractReader READER = new ContractReader();

    private final String id;
    private final String name;
    private final String sha256;
    private final String versions;
    private final String payload;
    private final List<ContentStore.Packed> contents;

    private PackedIntake(Capture capture, String versions, String payload, List<ContentStore.Packed> contents) {
        this.id = capture.id();
        this.name = capture.name();
        this.sha256 = capture.sha256();
        this.versions = versions;
        this.payload = payload;
        this.contents = List.copyOf(contents);
    }

    /// Packs a capture.
    public static PackedIntake of(Intake intake) {
        String analysis = WRITER.write(intake.analysis());
        return of(intake, analysis);
    }

    /// Packs a capture.
    ///
    /// @param back is told the analysis as [Ledger#analyses] will read it back
    public static PackedIntake of(Intake intake, Consumer<Analysis> back) {
        String analysis = WRITER.write(intake.analysis());
        back.accept(READER.read(analysis, intake.analysis().article().capture().text()));
        return of(intake, analysis);
    }

    private static PackedIntake of(Intake intake, String analysis) {
        Capture capture = intake.analysis().article().capture();
        byte[] raw = intake.raw().get();
        byte[] text = capture.text().content().getBytes(StandardCharsets.UTF_8);
        List<ContentStore.Packed> contents = new ArrayList<>();
        ObjectNode payload = JSON.createObjectNode();
        payload.put("id", capture.id());
        String digest = packed(raw, contents);
        payload.put("raw", digest);
        // a page of plain text is its own text: most of what crawls hand on
        payload.put("text", Arrays.equals(raw, text) ? digest : packed(text, contents));
        payload.put("analysis", packed(analysis.getBytes(StandardCharsets.UTF_8), contents));
        payload.put("versions", intake.versions());
        return new PackedIntake(capture, intake.versions(), payload.toString(), contents);
    }

    private static String packed(byte[] bytes, List<ContentStore.Packed> contents) {
        ContentStore.Packed content = ContentStore.Packed.of(bytes);
        contents.add(content);
        return content.sha256();
    }

    /// The capture's id, as its reader gave it.
    public String id() {
        return id;
    }

    /// The capture's name, by which reports cite it.
    public String name() {
        return name;
    }

    /// Digest of the capture's unmodified bytes.
    public String sha256() {
        return sha256;
    }

    String versions() {
        return versions;
    }

    /// What its line says, in JSON: the digests of its contents are in it.
    public String payload() {
        return payload;
    }

    List<ContentStore.Packed> contents() {
        return contents;
    }
}
