package org.attache.checks.advisories;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.text.Digest;

/// The jars that the product ships with, read from the folder that it is started from.
final class ShippedParts {
    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    /// Jars whose content is a package of npm, under the same name and version.
    private static final List<String> WEBJARS = List.of("org.webjars.npm:", "org.webjars:", "org.mvnpm:");

    private ShippedParts() {}

    /// Each jar of others, in order of the names.
    ///
    /// @param library folder with the jars
    /// @param reviewed tells the group of a jar that does not say it
    static List<Part> in(Path library, ReviewedList reviewed) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(library, "*.jar")) {
            for (Path file : files) {
                if (!String.valueOf(file.getFileName()).startsWith("attache-")) {
                    parts.add(part(file, reviewed));
                }
            }
        }
        parts.sort(Comparator.comparing(Part::name));
        return List.copyOf(parts);
    }

    /// The packages of npm that some of the jars hold.
    static List<Part> scripts(List<Part> jars) {
        return jars.stream()
                .flatMap(jar -> WEBJARS.stream()
                        .filter(jar.name()::startsWith)
                        .map(group -> new Part(
                                Ecosystem.NPM,
                                jar.name().substring(group.length()),
                                jar.version(),
                                jar.licence(),
                                jar.sha256())))
                .toList();
    }

    private static Part part(Path file, ReviewedList reviewed) throws IOException {
        String name = String.valueOf(file.getFileName());
        Matcher parts = FILE.matcher(name);
        String artifact = parts.matches() ? parts.group(1) : name.replaceFirst("\\.jar$", "");
        String version = parts.matches() ? parts.group(2) : "";
        try (JarFile open = new JarFile(file.toFile())) {
            String group =
                    group(open, artifact).or(() -> reviewed.groupOf(artifact)).orElse("");
            String licence = Optional.ofNullable(open.getManifest())
                    .map(m -> m.getMainAttributes().getValue("Bundle-License"))
                    .orElse("");
            return new Part(
                    Ecosystem.MAVEN,
                    group.isEmpty() ? artifact : group + ":" + artifact,
                    version,
                    licence.replaceAll("[\\t\\r\\n\"]", " "),
                    Digest.sha256(Files.readAllBytes(file)));
        }
    }

    private static Optional<String> group(JarFile open, String artifact) throws IOException {
        for (Enumeration<JarEntry> entries = open.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().matches("META-INF/maven/[^/]+/" + Pattern.quote(artifact) + "/pom.properties")) {
                Properties properties = new Properties();
                try (InputStream in = open.getInputStream(entry)) {
                    properties.load(in);
                }
                return Optional.ofNullable(properties.getProperty("groupId"));
            }
        }
        return Optional.empty();
    }
}
