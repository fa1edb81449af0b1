package org.attache.analyse.speech;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// One cue with what hangs on it, as the syntax of its sentence shows it; nobody is identified yet.
///
/// @param verb the cue's verb, or the noun after "according to"
/// @param cue which entry of the lexicon
/// @param speaker the head of the phrase that names who speaks
/// @param listener the head of the phrase that names who is spoken to
/// @param carrier the head of the phrase that names who hands on the words
/// @param content the words' places in the sentence, in order
/// @param lead where the cue's clause begins: its subject, or its verb
/// @param follows whether the cue's clause comes after the words, or between them
record SpeechAct(
        Token verb,
        Cue cue,
        Optional<Token> speaker,
        Optional<Token> listener,
        Optional<Token> carrier,
        List<Span> content,
        int lead,
        boolean follows) {
    /// Copies its list.
    SpeechAct {
        content = List.copyOf(content);
    }

    SpeechAct withContent(List<Span> spans) {
        return new SpeechAct(verb, cue, speaker, listener, carrier, spans, lead, follows);
    }

    SpeechAct withSpeaker(Optional<Token> head) {
        return new SpeechAct(verb, cue, head, listener, carrier, content, lead, follows);
    }

    /// Whether the words hold `token`.
    boolean holds(Token token) {
        return content.stream().anyMatch(span -> span.contains(token.span()));
    }
}
