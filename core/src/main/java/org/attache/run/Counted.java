package org.attache.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.text.TermFile;

/// Goods behind a number: "4" and "S-400 air defence system" are shown as "4 S-400 air defence systems". Only what is
/// shown changes; a claim keeps the words of its text.
///
/// Rule `shown-plural`: the head of the phrase, which ends before its first preposition, takes its plural where its
/// last word ends a term of `lang/en/arms-nouns.tsv` in the singular. Leaves alone types ("4 S-400"), nouns that are
/// plural already and what is not counted ("3 artillery"). Misses common nouns that are no arms ("20 blanket").
final class Counted {
    private static final Set<String> NOUNS = nouns();
    private static final Map<String, String> IRREGULAR = irregular();
    private static final Pattern FURTHER =
            Pattern.compile("(?:,| (?:of|for|with|from|to|in|on|at|by|capable|that) ).*");
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

    private Counted() {}

    /// The goods as they stand behind their number.
    static String goods(long count, String item) {
        return count > 1 ? many(item) : item;
    }

    private static String many(String item) {
        String further =
                FURTHER.matcher(item).results().findFirst().map(m -> m.group()).orElse("");
        String head = item.substring(0, item.length() - further.length());
        String last = lastWord(head);
        return NOUNS.contains(last) ? head.substring(0, head.length() - last.length()) + plural(last) + further : item;
    }

    private static String plural(String noun) {
        return Optional.ofNullable(IRREGULAR.get(noun)).orElseGet(() -> regular(noun));
    }

    private static String regular(String noun) {
        if (noun.endsWith("craft")) {
            return noun;
        }
        if (CONSONANT_Y.matcher(noun).matches()) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (HISSING.matcher(noun).matches() ? "es" : "s");
    }

    private static String lastWord(String phrase) {
        return phrase.substring(Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1);
    }

    /// The last words of the terms. One in "s" ("goggles", "awacs") is plural already or a short form.
    private static Set<String> nouns() {
        Set<String> nouns = new HashSet<>();
        for (TermFile.Row row : TermFile.read("lang/en/arms-nouns.tsv").rows()) {
            String last = lastWord(row.cell(0));
            if (!last.endsWith("s") && last.equals(last.toLowerCase(Locale.ROOT))) {
                nouns.add(last);
            }
        }
        nouns.removeAll(NounPhrase.UNCOUNTED);
        return Set.copyOf(nouns);
    }

    private static Map<String, String> irregular() {
        Map<String, String> forms = new HashMap<>();
        for (TermFile.Row row : TermFile.read("lang/en/irregular-nouns.tsv").rows()) {
            forms.put(row.cell(0), row.cell(1));
        }
        return Map.copyOf(forms);
    }
}
