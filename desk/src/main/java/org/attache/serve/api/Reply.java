package org.attache.serve.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What an endpoint answers.
sealed interface Reply {
    /// A JSON value.
    ///
    /// @param body whole
    /// @param next cursor of the page after this one, for the `Link` header
    record Json(JsonNode body, Optional<String> next) implements Reply {
        Json(JsonNode body) {
            this(body, Optional.empty());
        }
    }

    /// Text that is written as it comes.
    ///
    /// @param mediaType of the body
    /// @param file name to save it under, where it is a download
    /// @param body writes it
    record Text(String mediaType, Optional<String> file, Body body) implements Reply {}

    /// The bytes of a capture as they were read.
    ///
    /// @param file name to save them under
    /// @param bytes copied at birth
    record Raw(String file, Bytes bytes) implements Reply {}

    /// Bytes that are written as they come.
    ///
    /// @param mediaType of the body
    /// @param file name to save it under
    /// @param body writes it
    record Binary(String mediaType, String file, BinaryBody body) implements Reply {}

    /// Writes a body of bytes.
    @FunctionalInterface
    interface BinaryBody {
        /// Writes everything; the stream stays open.
        void write(OutputStream out) throws IOException;
    }

    /// Writes a body.
    @FunctionalInterface
    interface Body {
        /// Writes everything; flushing is for the caller.
        void write(Writer out) throws IOException;
    }

    /// Gives bytes.
    @FunctionalInterface
    interface Bytes {
        /// The bytes, which nobody else keeps.
        byte[] get();
    }
}
