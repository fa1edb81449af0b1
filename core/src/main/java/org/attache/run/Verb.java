package org.attache.run;

import org.attache.fact.Modality;

/// What is done, in the four forms that a sentence needs.
///
/// @param past "withdrew"
/// @param base "withdraw"
/// @param doing "withdrawing"
/// @param done "withdrawn", as in "have withdrawn" or "was withdrawn"
record Verb(String past, String base, String doing, String done) {
    /// A verb whose past is its participle: "visited".
    static Verb regular(String past, String base, String doing) {
        return new Verb(past, base, doing, past);
    }

    /// "visited", "is visiting", "are to visit", "may visit", "is not to visit", "is said not to have visited".
    String active(boolean plural, Modality modality, boolean deniedAhead) {
        String is = plural ? "are" : "is";
        return switch (modality) {
            case OCCURRED -> past;
            case ONGOING -> is + " " + doing;
            case PLANNED -> is + " to " + base;
            case POSSIBLE -> "may " + base;
            case DENIED -> deniedAhead ? is + " not to " + base : is + " said not to have " + done;
        };
    }

    /// "is said to have attacked": what somebody alleges of somebody.
    String alleged(boolean plural) {
        return (plural ? "are" : "is") + " said to have " + done;
    }

    /// "was deployed", "is being deployed", "is to be deployed" …
    String passive(boolean plural, Modality modality, boolean deniedAhead) {
        String is = plural ? "are" : "is";
        return switch (modality) {
            case OCCURRED -> (plural ? "were " : "was ") + done;
            case ONGOING -> is + " being " + done;
            case PLANNED -> is + " to be " + done;
            case POSSIBLE -> "may be " + done;
            case DENIED -> deniedAhead ? is + " not to be " + done : is + " said not to have been " + done;
        };
    }
}
