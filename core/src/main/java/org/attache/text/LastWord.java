package org.attache.text;

import java.util.Locale;

/// The last word of a name or phrase, which is mostly the one that says what it is: "Army" of "Syrian Army", "Lavrov"
/// of
/// "Sergei Lavrov".
public final class LastWord {
    private LastWord() {}

    /// What stands behind the last space; all of a phrase that has none.
    public static String of(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /// The same in lower case, as the vocabularies spell their words.
    public static String inLowerCase(String phrase) {
        return of(phrase).toLowerCase(Locale.ROOT);
    }
}
