import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists the jars that the product ships with and holds them to the reviewed list: `java scripts/Dependencies.java LIB
/// LIST [--sbom | --write]`. Nothing is fetched. `--sbom` prints a CycloneDX document for a scanner with a database of
/// advisories; `--write` prints the list anew, with what was reviewed before kept.
public final class Dependencies {
    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private record Jar(String group, String artifact, String version, String licence, String sha256) {
        String key() {
            return group.isEmpty() ? artifact : group + ":" + artifact;
        }

        String purl() {
            return "pkg:maven/" + (group.isEmpty() ? "" : group + "/") + artifact + "@" + version;
        }
    }

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        List<Jar> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith("attache-")) {
                    jars.add(jar(file));
                }
            }
        }
        jars.sort((a, b) -> a.key().compareTo(b.key()));
        Map<String, String[]> reviewed = reviewed(Path.of(arguments[1]));
        String mode = arguments.length > 2 ? arguments[2] : "";
        switch (mode) {
            case "--sbom" -> System.out.println(sbom(jars));
            case "--write" -> jars.forEach(j -> System.out.println(line(j, reviewed)));
            default -> System.exit(compared(jars, reviewed));
        }
    }

    private static Jar jar(Path file) throws IOException, NoSuchAlgorithmException {
        String name = file.getFileName().toString();
        Matcher parts = FILE.matcher(name);
        String artifact = parts.matches() ? parts.group(1) : name.replaceFirst("\\.jar$", "");
        String version = parts.matches() ? parts.group(2) : "";
        String group = "";
        Optional<String> licence;
        try (JarFile open = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = open.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches("META-INF/maven/[^/]+/" + Pattern.quote(artifact) + "/pom.properties")) {
                    Properties properties = new Properties();
                    try (InputStream in = open.getInputStream(entry)) {
                        properties.load(in);
                    }
                    group = properties.getProperty("groupId", "");
                }
            }
            licence = Optional.ofNullable(open.getManifest())
                    .map(m -> m.getMainAttributes().getValue("Bundle-License"));
        }
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        return new Jar(group, artifact, version, licence.orElse("").replaceAll("[\\t\\r\\n\"]", " "), digest);
    }

    private static Map<String, String[]> reviewed(Path list) throws IOException {
        Map<String, String[]> all = new TreeMap<>();
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    all.put(cells[0], cells);
                }
            }
        }
        return all;
    }

    private static String line(Jar jar, Map<String, String[]> reviewed) {
        String[] before = reviewed.getOrDefault(jar.key(), new String[0]);
        boolean same = before.length > 4 && before[1].equals(jar.version());
        String licence = before.length > 2 && !before[2].isEmpty() ? before[2] : jar.licence();
        return String.join(
                "\t", jar.key(), jar.version(), licence, same ? before[3] : "", same ? before[4] : "not looked up");
    }

    private static int compared(List<Jar> jars, Map<String, String[]> reviewed) {
        int faults = 0;
        int open = 0;
        for (Jar jar : jars) {
            String[] known = reviewed.remove(jar.key());
            if (known == null) {
                System.out.println("not in the list: " + jar.key() + " " + jar.version());
                faults++;
            } else if (!known[1].equals(jar.version())) {
                System.out.println("reviewed as " + known[1] + ", shipped as " + jar.version() + ": " + jar.key());
                faults++;
            } else if (known.length < 5 || known[4].equals("not looked up")) {
                open++;
            }
        }
        for (String gone : reviewed.keySet()) {
            System.out.println("in the list, no longer shipped: " + gone);
            faults++;
        }
        System.out.println(jars.size() + " jars, " + faults + " differ from the list, advisories not looked up for " + open);
        return faults == 0 ? 0 : 1;
    }

    private static String sbom(List<Jar> jars) {
        StringBuilder out = new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[");
        for (int i = 0; i < jars.size(); i++) {
            Jar jar = jars.get(i);
            out.append(i == 0 ? "\n" : ",\n")
                    .append("{\"type\":\"library\",\"group\":\"")
                    .append(jar.group())
                    .append("\",\"name\":\"")
                    .append(jar.artifact())
                    .append("\",\"version\":\"")
                    .append(jar.version())
                    .append("\",\"purl\":\"")
                    .append(jar.purl())
                    .append("\",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"")
                    .append(jar.sha256())
                    .append("\"}]}");
        }
        return out.append("\n]}").toString();
    }
}
