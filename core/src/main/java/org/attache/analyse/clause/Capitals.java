package org.attache.analyse.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The capital of each state, from `lang/en/countries.tsv`: what "the Russian capital" names. Thread-safe: immutable.
final class Capitals {
    private static final String RESOURCE = "/lang/en/countries.tsv";
    private static final Capitals ENGLISH = new Capitals();

    private final Map<String, String> byCountry = new TreeMap<>();

    private Capitals() {
        try (InputStream in = Capitals.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Capitals english() {
        return ENGLISH;
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length > 4 && !cells[4].isBlank()) {
            int end = cells[4].indexOf('|');
            byCountry.putIfAbsent(cells[0], end < 0 ? cells[4] : cells[4].substring(0, end));
        }
    }

    /// The capital of a state by its ISO 3166-1 alpha-3 code, in its usual spelling.
    Optional<String> of(String country) {
        return Optional.ofNullable(byCountry.get(country));
    }
}
