package org.attache.ledger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;

/// Where a ledger lies: in a file, or in a database of a PostgreSQL server. Its words are what a person writes behind
/// `--ledger`; they hold no password.
public sealed interface LedgerPlace {
    /// Whether a host's name or address can be reached from this machine only.
    ///
    /// @param host an IPv6 address without its brackets
    static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(?:\\.\\d{1,3}){3}");
    }

    /// A SQLite file.
    ///
    /// @param file its path
    record InFile(Path file) implements LedgerPlace {
        @Override
        public Path beside() {
            return file;
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /// A schema of a database on a PostgreSQL server.
    ///
    /// @param host name or address; an IPv6 one without its brackets
    /// @param port usually 5432
    /// @param database its name
    /// @param user who logs in
    /// @param options `schema` and what is said about TLS; see docs/ledger.md
    record OnServer(String host, int port, String database, String user, Map<String, String> options)
            implements LedgerPlace {
        /// Copies its map.
        public OnServer {
            options = Map.copyOf(options);
        }

        /// The schema that the tables stand in.
        public String schema() {
            return options.getOrDefault(SCHEMA, "attache");
        }

        /// A ledger on a server has no folder: what belongs to it on this machine stands in the data folder.
        @Override
        public Path beside() {
            String name = String.join("_", host, Integer.toString(port), database, schema());
            return dataFolder().resolve(name.replaceAll("[^A-Za-z0-9._-]", "-") + ".ledger");
        }

        @Override
        public String toString() {
            String at = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
            StringBuilder words = new StringBuilder("postgresql://" + user + "@" + at + ":" + port + "/" + database);
            String between = "?";
            for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
                words.append(between).append(option.getKey()).append('=').append(option.getValue());
                between = "&";
            }
            return words.toString();
        }
    }

    /// Name of the option that names the schema.
    String SCHEMA = "schema";

    /// The path that the names of files beside the ledger begin with.
    Path beside();

    /// Reads what a person wrote: a path, `postgresql://user@host:port/database`, or the same as a `jdbc:` address.
    ///
    /// What an address leaves out is taken from PGUSER, PGHOST, PGPORT, PGDATABASE, PGSSLMODE and PGSSLROOTCERT, as
    /// other programs for PostgreSQL do.
    ///
    /// @throws LedgerException if it is no address that can be used, or has a password in it
    static LedgerPlace of(String words) {
        return of(words, name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()));
    }

    /// As [#of(String)], with other surroundings.
    static LedgerPlace of(String words, Surroundings surroundings) {
        if (words.matches("(?s)(?:jdbc:)?postgres(?:ql)?:.*")) {
            return new Address(words, surroundings).read();
        }
        if (words.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+://.*")) {
            throw new LedgerException(new Problem(
                    ProblemCode.BAD_SETTING,
                    "a ledger lies in a file or at postgresql://user@host/database. "
                            + ProblemCode.BAD_SETTING.advice(),
                    words.replaceFirst("//[^/@]*@", "//…@")));
        }
        try {
            return new InFile(Path.of(words));
        } catch (InvalidPathException e) {
            throw new LedgerException(new Problem(
                    ProblemCode.BAD_SETTING, "this is no path of a file. " + ProblemCode.BAD_SETTING.advice(), words));
        }
    }

    /// The values that an address may leave out.
    @FunctionalInterface
    interface Surroundings {
        /// The value of a variable, where it is set.
        Optional<String> variable(String name);
    }

    /// The ledger in the data folder: where nobody names another.
    static LedgerPlace usual() {
        return new InFile(dataFolder().resolve("attache.ledger"));
    }

    /// XDG's data folder, or what the system has in its place.
    private static Path dataFolder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Attache");
        }
        if (system.startsWith("windows")) {
            return Path.of(Optional.ofNullable(System.getenv("APPDATA")).orElse(home), "Attache");
        }
        return Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .filter(x -> !x.isBlank())
                .map(Path::of)
                .orElse(Path.of(home, ".local", "share"))
                .resolve("attache");
    }

    /// An address of a server, taken apart.
    final class Address {
        private static final Pattern FORM = Pattern.compile(
                "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^@/?#]*)@)?"
                        + "(?<host>\\[[0-9A-Fa-f:.]+\\]|[^:/?#@\\[\\]]*)(?::(?<port>\\d{1,5}))?(?:/(?<database>[^/?#]*))?(?:\\?(?<options>[^#]*))?");
        private static final Pattern SCHEMA_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
        private static final Map<String, String> VARIABLES = Map.of(
                "sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT", "sslcert", "PGSSLCERT", "sslkey", "PGSSLKEY");
        private static final int USUAL_PORT = 5432;
        private static final int LAST_PORT = 65_535;

        private final String words;
        private final Surroundings surroundings;
        private final Map<String, String> options = new TreeMap<>();

        private Address(String words, Surroundings surroundings) {
            this.words = words;
            this.surroundings = surroundings;
        }

        private OnServer read() {
            Matcher form = FORM.matcher(words);
            if (!form.matches()) {
                throw refused("the address is not of the form postgresql://user@host:port/database");
            }
            part(form, "options").ifPresent(this::options);
            String host = part(form, "host")
                    .or(() -> surroundings.variable("PGHOST"))
                    .orElse("localhost")
                    .replaceAll("[\\[\\]]", "");
            if (host.startsWith("/")) {
                throw refused("sockets of a folder cannot be used; name a host, for example localhost");
            }
            String user = part(form, "user")
                    .or(() -> Optional.ofNullable(options.remove("user")))
                    .or(() -> surroundings.variable("PGUSER"))
                    .orElse(System.getProperty("user.name", "postgres"));
            if (user.indexOf(':') >= 0) {
                throw refused("a password does not belong into an address, where others see it");
            }
            String port =
                    part(form, "port").or(() -> surroundings.variable("PGPORT")).orElse(Integer.toString(USUAL_PORT));
            if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
                throw refused("there is no port " + port);
            }
            String database = part(form, "database")
                    .or(() -> surroundings.variable("PGDATABASE"))
                    .orElse(user);
            options.remove("user");
            VARIABLES.forEach((option, variable) ->
                    surroundings.variable(variable).ifPresent(value -> options.putIfAbsent(option, value)));
            return new OnServer(host, Integer.parseInt(port), database, user, options);
        }

        private static Optional<String> part(Matcher form, String name) {
            return Optional.ofNullable(form.group(name))
                    .filter(text -> !text.isEmpty())
                    .map(Address::decoded);
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        private void options(String text) {
            for (String one : text.split("&", -1)) {
                int is = one.indexOf('=');
                String name = is < 0 ? one : one.substring(0, is);
                String value = is < 0 ? "" : decoded(one.substring(is + 1));
                switch (name) {
                    case "" -> {}
                    case SCHEMA, "currentSchema" -> {
                        if (!SCHEMA_NAME.matcher(value).matches()) {
                            throw refused("a schema is named with small letters, digits and _");
                        }
                        options.put(SCHEMA, value);
                    }
                    case "user", "sslmode", "sslrootcert", "sslcert", "sslkey" -> options.put(name, value);
                    case "password" -> throw refused("a password does not belong into an address, where others see it");
                    default ->
                        throw refused("the option " + name
                                + " is not known; known are schema, sslmode, sslrootcert, sslcert and sslkey");
                }
            }
        }

        private LedgerException refused(String why) {
            // the address itself may hold a password
            return new LedgerException(new Problem(
                    ProblemCode.BAD_SETTING,
                    why + ". The password is taken from PGPASSWORD or ~/.pgpass. " + ProblemCode.BAD_SETTING.advice(),
                    "--ledger"));
        }
    }
}
