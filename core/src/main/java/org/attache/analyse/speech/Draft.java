package org.attache.analyse.speech;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.StatementKind;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// A statement before what it shares with its neighbours (day, interview) is known.
///
/// @param sentence of the cue, or of the words where there is no cue
/// @param voice who speaks
/// @param wording what is said
/// @param kind what the speaker does by it
/// @param setting to whom, where, when, carried by whom
/// @param rule which cue
/// @param act the cue with its dependents; empty for words without a cue of their own
record Draft(
        Sentence sentence,
        Voice voice,
        Wording wording,
        StatementKind kind,
        Setting setting,
        String rule,
        Optional<SpeechAct> act) {

    Draft with(Voice other) {
        return new Draft(sentence, other, wording, kind, setting, rule, act);
    }

    Draft with(Setting other) {
        return new Draft(sentence, voice, wording, kind, other, rule, act);
    }

    /// The circumstances of speech.
    ///
    /// @param listener who is spoken to
    /// @param venue such as "interview"
    /// @param timing when
    /// @param relay who carried the words, origin first
    /// @param language translated from, ISO 639-1
    /// @param earlier whether the cue itself says that it was at another, earlier time: "has said", "earlier"
    record Setting(
            Optional<Voice> listener,
            Optional<String> venue,
            Timing timing,
            List<String> relay,
            Optional<String> language,
            boolean earlier) {
        /// Copies its list.
        Setting {
            relay = List.copyOf(relay);
        }

        Setting withTiming(Timing other) {
            return new Setting(listener, venue, other, relay, language, earlier);
        }

        Setting withRelay(List<String> other) {
            return new Setting(listener, venue, timing, other, language, earlier);
        }

        boolean isDated() {
            return !(timing.when() instanceof When.Unknown);
        }
    }
}
