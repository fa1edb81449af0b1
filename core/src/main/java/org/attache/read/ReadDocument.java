package org.attache.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Markup;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;

/// What a document reader made of PDF, DOCX or mail: its text, or why there is none.
sealed interface ReadDocument {
    /// Hands the result to the sink.
    void deliver(
            ContentReader reader, Target target, Raw raw, ContentKind kind, List<Problem> warnings, CaptureSink sink);

    /// Whether the end of a document is there, by the mark that its format has for it.
    enum End {
        /// It ends as its format wants, or its format has no such mark.
        THERE,
        /// It was cut off.
        MISSING
    }

    /// The document's text.
    ///
    /// @param text with an empty line between paragraphs
    /// @param metadata title, author, dates
    /// @param end whether the document's end was there
    record Text(String text, List<Markup.Entry> metadata, End end) implements ReadDocument {
        public Text {
            metadata = List.copyOf(metadata);
        }

        @Override
        public void deliver(
                ContentReader reader,
                Target target,
                Raw raw,
                ContentKind kind,
                List<Problem> warnings,
                CaptureSink sink) {
            List<Problem> all = new ArrayList<>(warnings);
            if (end == End.MISSING) {
                all.add(ContentReader.endMissing(target));
            }
            reader.done(
                    new ContentReader.Rendered(
                            TextDecoder.withoutLoneSurrogates(text),
                            new Markup(List.of(), metadata),
                            kind.mediaType(),
                            Optional.empty()),
                    target,
                    raw,
                    all,
                    sink);
        }
    }

    /// It could not be read.
    ///
    /// @param code why
    /// @param message what was met
    record Unread(ProblemCode code, String message) implements ReadDocument {
        @Override
        public void deliver(
                ContentReader reader,
                Target target,
                Raw raw,
                ContentKind kind,
                List<Problem> warnings,
                CaptureSink sink) {
            reader.fail(sink, code, message, target);
        }
    }
}
