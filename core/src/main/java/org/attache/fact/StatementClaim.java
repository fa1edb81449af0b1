package org.attache.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.text.Quote;

/// A claim that someone said something. The relay (who carried the words, origin first) is the chain of
/// its evidence.
///
/// @param id content hash, unique in the analysis
/// @param speaker who spoke, and as what
/// @param kind what the speaker does by speaking
/// @param speech the words
/// @param occasion to whom and where
/// @param timing when it was said
/// @param evidence the sentence, relay, modality and rule
public record StatementClaim(
        String id,
        Speaker speaker,
        StatementKind kind,
        Speech speech,
        Occasion occasion,
        Timing timing,
        Evidence evidence)
        implements Claim {

    /// Who spoke.
    ///
    /// @param party the speaker
    /// @param role as the text gives it
    public record Speaker(Party party, Optional<String> role) {}

    /// What was said.
    ///
    /// @param direct whether the words are verbatim
    /// @param parts the words, in order; several where the speech is split by its cue
    /// @param translatedFrom ISO 639-1 code, where the text says that it was translated
    public record Speech(boolean direct, List<Quote> parts, Optional<String> translatedFrom) {
        /// Copies its list.
        public Speech {
            parts = List.copyOf(parts);
        }

        /// The parts in one string, a space between.
        public String text() {
            return parts.stream().map(Quote::words).collect(Collectors.joining(" "));
        }
    }

    /// To whom, where.
    ///
    /// @param addressee who was spoken to
    /// @param venue such as "interview", "meeting", "news conference"
    public record Occasion(Optional<Party> addressee, Optional<String> venue) {
        /// Nothing was said of it.
        public static final Occasion UNKNOWN = new Occasion(Optional.empty(), Optional.empty());
    }

    @Override
    public StatementClaim told(String newId, Evidence newEvidence) {
        return new StatementClaim(newId, speaker, kind, speech, occasion, timing, newEvidence);
    }
}
