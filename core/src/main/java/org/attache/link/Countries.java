package org.attache.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/// Names of states as the Java platform has them (Unicode CLDR), for parties that an article names in plain
/// words only; and the name of a code, for readers. The names in articles are the name room's matter.
final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String two : Locale.getISOCountries()) {
            Locale place = Locale.of("", two);
            try {
                String code = place.getISO3Country();
                String name = place.getDisplayCountry(Locale.ENGLISH);
                NAMES.put(code, name);
                int bracket = name.indexOf(" (");
                CODES.put(Wording.fold(bracket > 0 ? name.substring(0, bracket) : name), code);
            } catch (MissingResourceException e) {
                // Without a three-letter form it is no state that an article names; its own code must do.
                NAMES.putIfAbsent(two, two);
            }
        }
    }

    private Countries() {}

    /// The code of a state's folded name.
    static Optional<String> code(String folded) {
        return Optional.ofNullable(CODES.get(folded));
    }

    /// The code of the state that a word names or, by an ending of one to three letters, is made of: "russian".
    static Optional<String> ofWord(String folded) {
        if (folded.length() < 4) {
            return Optional.empty();
        }
        String code = CODES.get(folded);
        for (int cut = 1; cut <= 3 && code == null && folded.length() - cut >= 4; cut++) {
            if (folded.endsWith("n") || folded.endsWith("i") || folded.endsWith("ese") || folded.endsWith("s")) {
                code = CODES.get(folded.substring(0, folded.length() - cut));
            }
        }
        return Optional.ofNullable(code);
    }

    /// The English name of a code, or the code itself.
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /// Stems of the words of a state's name, which say nothing more once the state is known.
    static Set<String> terms(String code) {
        Set<String> terms = new HashSet<>(Wording.english().contentTerms(name(code)));
        terms.add(code.toLowerCase(Locale.ROOT));
        return terms;
    }
}
