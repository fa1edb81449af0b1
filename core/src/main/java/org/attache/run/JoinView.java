package org.attache.run;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;

/// An analysis as far as joining needs it.
///
/// @param analysis without what the linker never asks for
/// @param words of each claim's evidence, by the name of its report
record JoinView(Analysis analysis, Map<String, String> words) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\x00]+");

    static JoinView of(Analysis whole) {
        Map<String, String> words = new HashMap<>();
        Map<String, String> lines = new HashMap<>();
        Facts.all(whole)
                .forEach(f -> words.put(
                        whole.captureName() + "/" + f.id(),
                        lines.computeIfAbsent(f.evidence().quote().words(), JoinView::line)));
        return new JoinView(LinkingView.of(whole), words);
    }

    /// The words in one line: the same string where they stand in one.
    static String line(String words) {
        String line = oneLine(words).strip();
        return line.equals(words) ? words : line;
    }

    /// The words that an entry is found by: a line for each sentence, which a search shows, then one for its
    /// slots, with the names of states beside their codes.
    static String findable(Entry entry, Map<String, String> sentences) {
        StringBuilder body = new StringBuilder();
        entry.reports().stream()
                .map(r -> sentences.getOrDefault(r.capture() + "/" + r.fact(), ""))
                .filter(w -> !w.isEmpty())
                .distinct()
                .forEach(w -> body.append(w).append('\n'));
        entry.slots()
                .forEach(s -> s.values().stream()
                        .map(v -> oneLine(v.value()))
                        .map(v -> v.equals(CountryNames.of(v)) ? v : v + " " + CountryNames.of(v))
                        .forEach(v -> body.append(v).append(' ')));
        return body.toString();
    }

    private static String oneLine(String words) {
        return SPACE.matcher(words).replaceAll(" ");
    }
}
