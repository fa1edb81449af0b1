package org.attache.read;

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

    /// The document's text.
    ///
    /// @param text with an empty line between paragraphs
    /// @param metadata title, author, dates
    record Text(String text, List<Markup.Entry> metadata) implements ReadDocument {
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
            reader.done(
                    new ContentReader.Rendered(
                            TextDecoder.withoutLoneSurrogates(text),
                            new Markup(List.of(), metadata),
                            kind.mediaType(),
                            Optional.empty()),
                    target,
                    raw,
                    warnings,
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
