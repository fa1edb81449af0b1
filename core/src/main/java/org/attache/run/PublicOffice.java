package org.attache.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.text.TermFile;

/// Whether a role that a text gives a person is a public office: a rank, a post of state, party, force or body.
/// Persons without one have no page of their own.
///
/// Rule: a word or phrase of `lang/en/ranks-and-titles.tsv` stands in the role that is not in
/// `lang/en/private-roles.tsv`. Catches "junta leader Senior General", "head of the air force"; leaves out "witness",
/// "Associate Professor". Misses offices whose word is in neither file, and takes "head of the family" for one.
public final class PublicOffice {
    private static final int LONGEST_TERM = 4;
    private static final Set<String> PRIVATE = terms("lang/en/private-roles.tsv", false);
    private static final Set<String> OFFICES = terms("lang/en/ranks-and-titles.tsv", true);

    private PublicOffice() {}

    private static Set<String> terms(String file, boolean kinds) {
        return TermFile.read(file).rows().stream()
                .filter(r -> !kinds || List.of("rank", "office", "honorific").contains(r.cell(1)))
                .map(r -> r.cell(0).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the role is a public office.
    public static boolean is(String role) {
        List<String> words = List.of(role.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.-]+"));
        for (int from = 0; from < words.size(); ) {
            int longest = 0;
            boolean hidden = false;
            for (int length = Math.min(LONGEST_TERM, words.size() - from); length > 0 && longest == 0; length--) {
                String term = String.join(" ", words.subList(from, from + length));
                hidden = PRIVATE.contains(term);
                longest = hidden || OFFICES.contains(term) ? length : 0;
            }
            if (longest > 0 && !hidden) {
                return true;
            }
            from += Math.max(1, longest);
        }
        return false;
    }
}
