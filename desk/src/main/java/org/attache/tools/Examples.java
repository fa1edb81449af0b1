package org.attache.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the example captures lie: in `examples` beside the launcher, which says where that is in `ATTACHE_HOME`, or
/// else in the working folder.
final class Examples {
    private Examples() {}

    static Optional<Path> folder() {
        return Stream.concat(Optional.ofNullable(System.getenv("ATTACHE_HOME")).stream(), Stream.of("."))
                .map(h -> Path.of(h, "examples"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
