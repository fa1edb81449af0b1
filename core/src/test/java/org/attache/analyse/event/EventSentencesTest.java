package org.attache.analyse.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.Sample;
import org.attache.fact.EventClaim;
import org.junit.jupiter.api.Test;

/// Our own sentences on every type of event, in many constructions and from all regions (`sentences.tsv`): how many
/// are read. Type and parties are asked for first, then modality, place, country and date as well.
class EventSentencesTest {
    /// Shares of the sentences that are read at least; raise them when the reading gets better.
    private static final double CORE = 0.86;

    private static final double STRICT = 0.74;

    @Test
    void mostOfOurSentencesAreRead() {
        List<String> unread = new ArrayList<>();
        int core = 0;
        int strict = 0;
        List<Expected> all = expected();
        for (Expected expected : all) {
            List<EventClaim> events = Sample.findDated(expected.sentence()).events();
            boolean found = events.stream().anyMatch(expected::isMet) != expected.isDenied();
            boolean whole = expected.isDenied() ? found : events.stream().anyMatch(expected::isMetInFull);
            core += found ? 1 : 0;
            strict += whole ? 1 : 0;
            if (!found) {
                unread.add(expected.sentence());
            }
        }
        double coreShare = (double) core / all.size();
        double strictShare = (double) strict / all.size();
        assertTrue(coreShare >= CORE, () -> coreShare + " not read: " + String.join("\n", unread));
        assertTrue(strictShare >= STRICT, () -> strictShare + " read in full");
    }

    private static List<Expected> expected() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EventSentencesTest.class.getResourceAsStream("sentences.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> Expected.of(List.of(l.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Expected(String sentence, String type, List<String> parties, List<String> setting, String date) {
        static Expected of(List<String> row) {
            List<String> parties = new ArrayList<>();
            for (String role : row.get(2).split("; ", -1)) {
                int at = role.indexOf('=');
                if (at > 0 && !role.endsWith("=-")) {
                    parties.add(role.substring(at + 1));
                }
            }
            return new Expected(row.get(0), row.get(1), List.copyOf(parties), row.subList(3, 6), row.get(6));
        }

        boolean isDenied() {
            return type.startsWith("!");
        }

        boolean isMet(EventClaim claim) {
            String name = claim.type().name().toLowerCase(Locale.ROOT);
            if (isDenied()) {
                return name.equals(type.substring(1));
            }
            List<String> names = names(claim);
            long hits = parties.stream().filter(p -> holds(names, p)).count();
            return name.equals(type) && 4 * hits >= parties.size() + names.size();
        }

        boolean isMetInFull(EventClaim claim) {
            List<String> names = names(claim);
            return isMet(claim)
                    && names.size() == parties.size()
                    && parties.stream().allMatch(p -> holds(names, p))
                    && agrees(
                            setting.get(0),
                            Optional.of(claim.evidence().modality().name().toLowerCase(Locale.ROOT)))
                    && agrees(setting.get(1), claim.place())
                    && agrees(setting.get(2), claim.country())
                    && isDated(claim);
        }

        private static List<String> names(EventClaim claim) {
            Set<String> names = claim.roles().stream()
                    .map(r -> r.party().name())
                    // what a protest noun gives where nobody is named
                    .filter(n -> !n.equals("protesters"))
                    .collect(Collectors.toSet());
            return List.copyOf(names);
        }

        private static boolean holds(List<String> names, String name) {
            return names.stream().anyMatch(n -> n.endsWith(name) || name.endsWith(n) || n.startsWith(name));
        }

        private static boolean agrees(String wanted, Optional<String> got) {
            return wanted.equals("-") || got.filter(g -> g.equals(wanted)).isPresent();
        }

        private boolean isDated(EventClaim claim) {
            if (date.equals("-")) {
                return true;
            }
            int dots = date.indexOf("..");
            String first = dots < 0 ? date : date.substring(0, dots);
            String last = dots < 0 ? date : date.substring(dots + 2);
            return claim.timing()
                            .when()
                            .earliest()
                            .map(d -> d.toString().compareTo(first) >= 0)
                            .orElse(false)
                    && claim.timing()
                            .when()
                            .latest()
                            .map(d -> d.toString().compareTo(last) <= 0)
                            .orElse(false);
        }
    }
}
