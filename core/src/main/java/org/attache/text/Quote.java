package org.attache.text;

/// Words at an exact place of one text. Made by [SourceText#quote(Span)], so that `words` equals the
/// slice to the letter; [#standsIn(SourceText)] proves it again.
///
/// @param textId id of the [SourceText]
/// @param span where the words stand
/// @param words the slice, to the letter
public record Quote(String textId, Span span, String words) {
    /// Checks that words and span have one length.
    ///
    /// @throws IllegalArgumentException if they have not
    public Quote {
        if (words.length() != span.length()) {
            throw new IllegalArgumentException("quote of " + words.length() + " units at a span of " + span.length());
        }
    }

    /// Whether `text` is the quoted text and holds these words at this place.
    public boolean standsIn(SourceText text) {
        return text.id().equals(textId)
                && span.end() <= text.length()
                && text.content().regionMatches(span.start(), words, 0, words.length());
    }
}
