package org.attache.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.text.TermFile;

/// Finds the sentence's own verb for what one side of a fight did to the other: "killed", "captured", "hijacked"
/// where the sentence has that verb right before whom it was done to, or a passive right behind.
///
/// Catches "gunmen killed seven people" (a headline of "clashed with" would tell of a fight), leaves alone "killed two
/// Hezbollah fighters" where the side is Hezbollah: nobody kills a body. The words are those of
/// `lang/en/event-deeds.tsv`.
final class Deeds {
    /// What may stand between a verb and its object: no preposition but "of", no comma, no other clause.
    private static final String BETWEEN =
            "(?:\\s+(?!(?:in|on|at|near|by|from|with|for|after|during|to|into|outside|and|that|who)\\b)[^\\s,.;:]+){0,6}?\\s+";
    /// What may follow a name that is the object itself, and no modifier of a noun behind it.
    private static final String BEHIND =
            "(?=[^\\p{L}\\p{N}\\s]|\\s*$|\\s+(?:in|on|at|near|and|who|as|during|after|while|with|by|from|for|when|outside"
                    + "|inside|last|this|early|late|overnight|yesterday|today|off|over|along|aboard|was|were|has|have|had|is|are|\\p{Lu}\\p{Ll}+day)\\b)";
    private static final String PASSIVE =
            "(?:\\s+[^\\s.;:]+){0,3}?\\s+(?:was|were|been|be|being|is|are)\\s+(?:\\p{Ll}+ly\\s+)?";
    private static final List<Deed> ALL = TermFile.read("lang/en/event-deeds.tsv").rows().stream()
            .map(r -> new Deed(
                    r.list(0).stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                    new Verb(r.cell(1), r.cell(2), r.cell(3), r.cell(4))))
            .toList();

    private Deeds() {}

    /// The verb for what was done to those named, if the sentence says it of the first of them and names the others.
    ///
    /// @param words the evidence
    /// @param sufferers names as the event has them
    static Optional<Verb> to(List<String> sufferers, String words) {
        if (sufferers.isEmpty()
                || !sufferers.stream().allMatch(s -> whole(s).matcher(words).find())) {
            return pronoun(sufferers, words);
        }
        String name = sufferers.getFirst();
        boolean described = Character.isLowerCase(name.codePointAt(name.lastIndexOf(' ') + 1));
        String first = Pattern.quote(name);
        return ALL.stream()
                .filter(d -> found(d.forms() + BETWEEN + first + (described ? "(?![\\p{L}\\p{N}-])" : BEHIND), words)
                        || found(first + PASSIVE + d.forms(), words))
                .map(Deed::verb)
                .findFirst();
    }

    /// "… Abu Nour, shortly before soldiers killed him": the name stands before.
    private static Optional<Verb> pronoun(List<String> sufferers, String words) {
        if (sufferers.size() != 1) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(d -> found(d.forms() + "\\s+(?:him|her|them)\\b", words))
                .map(Deed::verb)
                .findFirst();
    }

    private static Pattern whole(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }

    private static boolean found(String pattern, String words) {
        Matcher matcher = Pattern.compile(pattern).matcher(words);
        return matcher.find();
    }

    private record Deed(String forms, Verb verb) {}
}
