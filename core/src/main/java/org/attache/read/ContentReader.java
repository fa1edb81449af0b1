package org.attache.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Digest;
import org.attache.text.SourceText;

/// Turns the bytes of one document into captures: one for a page or text, one an item for a feed.
final class ContentReader {
    private final ReadSettings settings;

    ContentReader(ReadSettings settings) {
        this.settings = settings;
    }

    /// Reads bytes that lie in memory. Archives of records are not read here.
    void read(Target target, Raw raw, List<Problem> warnings, CaptureSink sink) {
        byte[] bytes = raw.bytes();
        if (bytes.length == 0) {
            fail(sink, ProblemCode.EMPTY_FILE, "no bytes", target);
            return;
        }
        ContentKind kind = ContentKind.of(bytes, target.name());
        switch (kind) {
            case TEXT -> text(target, raw, kind, warnings, sink);
            case HTML -> page(target, raw, kind, warnings, sink);
            case FEED -> feed(target, raw, warnings, sink);
            case GZIP -> gzip(target, raw, warnings, sink);
            case WORD -> new WordReader(settings).read(bytes).deliver(this, target, raw, kind, warnings, sink);
            case PDF, MAIL ->
                new DocumentReader(settings).read(bytes, kind).deliver(this, target, raw, kind, warnings, sink);
            case ZIP -> zip(target, raw, sink);
            case ARCHIVE -> fail(sink, ProblemCode.UNSUPPORTED_TYPE, "an archive inside another file", target);
            case BINARY -> fail(sink, ProblemCode.NOT_TEXT, "control characters that no text has", target);
        }
    }

    private void text(Target target, Raw raw, ContentKind kind, List<Problem> warnings, CaptureSink sink) {
        boolean html = target.declaredType()
                .filter(t -> t.endsWith("html") || t.endsWith("html+xml"))
                .isPresent();
        if (html) {
            page(target, raw, ContentKind.HTML, warnings, sink);
            return;
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(raw.bytes(), target.declaredCharset(), target.id());
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(decoded.warnings());
        done(
                new Rendered(decoded.text(), Markup.NONE, kind.mediaType(), Optional.of(decoded.charset())),
                target,
                raw,
                all,
                sink);
    }

    private void page(Target target, Raw raw, ContentKind kind, List<Problem> warnings, CaptureSink sink) {
        Optional<String> declared = target.declaredCharset().or(() -> PageReader.declaredCharset(raw.bytes()));
        TextDecoder.Decoded decoded = TextDecoder.decode(raw.bytes(), declared, target.id());
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(decoded.warnings());
        PageReader.Page page = PageReader.read(decoded.text(), settings.maxDepth());
        if (page.tooDeep()) {
            all.add(new Problem(
                    ProblemCode.NESTED_TOO_DEEP, "elements nested deeper than " + settings.maxDepth(), target.id()));
        }
        done(
                new Rendered(page.text(), page.markup(), kind.mediaType(), Optional.of(decoded.charset())),
                target,
                raw,
                all,
                sink);
    }

    private void feed(Target target, Raw raw, List<Problem> warnings, CaptureSink sink) {
        Optional<String> declared = target.declaredCharset().or(() -> FeedReader.declaredCharset(raw.bytes()));
        TextDecoder.Decoded decoded = TextDecoder.decode(raw.bytes(), declared, target.id());
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(decoded.warnings());
        if (!FeedReader.isClosed(decoded.text())) {
            all.add(endMissing(target));
        }
        List<FeedReader.Item> items = FeedReader.read(decoded.text());
        if (items.isEmpty()) {
            fail(sink, ProblemCode.BROKEN_DOCUMENT, "a feed without items", target);
        }
        int number = 0;
        for (FeedReader.Item item : items) {
            Target own = new Target(
                    target.id() + "#" + number++,
                    target.name(),
                    Optional.empty(),
                    Optional.empty(),
                    target.capturedAt(),
                    item.sidecar());
            PageReader.Page page = PageReader.read(item.html(), settings.maxDepth());
            done(
                    new Rendered(
                            page.text(), page.markup(), ContentKind.FEED.mediaType(), Optional.of(decoded.charset())),
                    own,
                    raw,
                    all,
                    sink);
            all.clear();
        }
    }

    private void gzip(Target target, Raw raw, List<Problem> warnings, CaptureSink sink) {
        Expander.Expanded expanded = Expander.gzip(raw.bytes(), settings.maxExpanded());
        List<Problem> all = new ArrayList<>(warnings);
        if (expanded.problem().isPresent()) {
            ProblemCode code = expanded.problem().orElseThrow();
            if (code != ProblemCode.TRUNCATED_ARCHIVE || expanded.raw().size() == 0) {
                fail(sink, code, "after " + expanded.raw().size() + " bytes", target);
                return;
            }
            all.add(new Problem(code, "it ends after " + expanded.raw().size() + " bytes", target.id()));
        }
        String inner = target.name().replaceFirst("(?i)\\.gz$", "");
        Target own = new Target(
                target.id(),
                inner,
                target.declaredType(),
                target.declaredCharset(),
                target.capturedAt(),
                target.sidecar());
        if (ContentKind.of(expanded.raw().bytes(), inner) == ContentKind.GZIP) {
            fail(sink, ProblemCode.EXPANDS_TOO_MUCH, "compressed more than once", target);
            return;
        }
        read(own, expanded.raw(), all, sink);
    }

    private void zip(Target target, Raw raw, CaptureSink sink) {
        Expander.Expanded scanned = Expander.zipEntry(raw.bytes(), "", settings.maxExpanded());
        ProblemCode code =
                scanned.problem().filter(c -> c == ProblemCode.EXPANDS_TOO_MUCH).orElse(ProblemCode.UNSUPPORTED_TYPE);
        fail(
                sink,
                code,
                code == ProblemCode.UNSUPPORTED_TYPE
                        ? "a ZIP file; unpack it first"
                        : "beyond " + settings.maxExpanded() + " bytes",
                target);
    }

    /// A text with what was learnt on the way.
    ///
    /// @param text the rendering
    /// @param markup of a page or document
    /// @param mediaType of the raw bytes
    /// @param charset they were decoded with
    record Rendered(String text, Markup markup, String mediaType, Optional<String> charset) {}

    void done(Rendered rendered, Target target, Raw raw, List<Problem> warnings, CaptureSink sink) {
        if (rendered.text().isBlank()) {
            fail(sink, ProblemCode.EMPTY_FILE, "nothing but white space or pictures", target);
            return;
        }
        sink.accept(
                new Outcome.Done<>(
                        new Capture(
                                target.id(),
                                rendered.mediaType(),
                                Digest.sha256(raw.bytes()),
                                rendered.charset(),
                                target.capturedAt(),
                                SourceText.of(rendered.text()),
                                rendered.markup(),
                                target.sidecar()),
                        warnings),
                raw);
    }

    /// What is read before a missing end looks whole, so it has to be said.
    static Problem endMissing(Target target) {
        return new Problem(ProblemCode.TRUNCATED_ARCHIVE, "its end is missing; what came before was read", target.id());
    }

    void fail(CaptureSink sink, ProblemCode code, String message, Target target) {
        sink.accept(new Outcome.Failed<>(new Problem(code, message, target.id())), Raw.NONE);
    }

    /// Whether bytes begin as an archive of records does, after expansion.
    static boolean isArchive(byte[] start, String name) {
        ContentKind kind = ContentKind.of(start, name);
        if (kind == ContentKind.ARCHIVE) {
            return true;
        }
        if (kind != ContentKind.GZIP) {
            return false;
        }
        byte[] inner = Expander.gzip(start, 1 << 16).raw().bytes();
        String text = new String(inner, 0, Math.min(inner.length, 64), StandardCharsets.ISO_8859_1);
        return text.startsWith("WARC/") || text.startsWith("filedesc://");
    }
}
