package org.attache.run;

import java.util.regex.Pattern;

/// What the sentence that tells of an event says of it besides who did what: by words alone, whoever they are said of.
///
/// @param text the evidence
record EventWords(String text) {
    /// Words of a denial that looks ahead ("does not plan to meet") and not back ("did not meet").
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:not (?:plan|planning|planned|intend|going to|expected|scheduled|to)|no (?:plans?|intention)|will not|won.t|would not"
                    + "|wouldn.t|refus\\w+ to|ruled? out|ruling out)\\b",
            Pattern.CASE_INSENSITIVE);
    /// Words of an attack by one side, where both sides did not fight.
    private static final Pattern ATTACK = Pattern.compile(
            "\\b(?:attack|bomb|shell|str(?:ike|uck|ikes)\\b|raid|fired? (?:on|at|into)|ambush|missile|drone)",
            Pattern.CASE_INSENSITIVE);
    /// Words by which somebody charges another with a deed. Who claims responsibility charges himself.
    private static final Pattern ALLEGED = Pattern.compile(
            "\\b(?:accus(?:e[sd]?|ing|ation)|alleg\\w+|blam(?:e[sd]?|ing)|claim(?:s|ed|ing)?\\b(?! (?:the )?(?:\\w+ )?"
                    + "(?:responsib|credit|attack|blast|bombing)))",
            Pattern.CASE_INSENSITIVE);
    /// Words of a fight between two sides.
    private static final Pattern FIGHT = Pattern.compile(
            "\\b(?:clash|fight(?:s|ing)?\\b|fought|battl|skirmish|firefight|gunfight|shoot-?out|violence|exchange of fire|at war|conflict)",
            Pattern.CASE_INSENSITIVE);
    /// Words of what is being done now, where otherwise something stands.
    private static final Pattern DOING = Pattern.compile(
            "\\b(?:impos|slapp|plac|tighten|adopt|announc|upp|widen|expand|deploy|send|mov|mass|mobili[sz]|station|dispatch)ing\\b",
            Pattern.CASE_INSENSITIVE);

    /// A denial of what is ahead.
    boolean looksAhead() {
        return AHEAD.matcher(text).find();
    }

    /// Both sides fought, and nobody attacked.
    boolean isFight() {
        return !ATTACK.matcher(text).find() && FIGHT.matcher(text).find();
    }

    /// It is being done now.
    boolean isBeingDone() {
        return DOING.matcher(text).find();
    }

    /// Somebody charges another with it.
    boolean isCharge() {
        return ALLEGED.matcher(text).find();
    }
}
