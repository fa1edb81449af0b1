package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Decides which acts of a sentence are statements of the article: who speaks for each, which act only hands on
/// another, which lies inside another's words, and where one act's words end because the next begins.
final class ActChooser {
    private static final Set<String> SPEAKER_NEEDED = SpeechWords.of(SpeechWords.Kind.MINDED);

    private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither", "no-one", "few");

    private final VoiceFinder voices;

    ActChooser(VoiceFinder voices) {
        this.voices = voices;
    }

    /// The statements of one sentence, in order of their cues.
    List<Choice> choose(Sentence sentence, List<SpeechAct> acts) {
        List<Choice> all = new ArrayList<>();
        for (SpeechAct act : acts) {
            SpeechAct whole = shared(sentence, act, all);
            Optional<Voice> voice = whole.equals(act) || all.isEmpty()
                    ? whole.speaker().flatMap(head -> voices.find(sentence, head))
                    : Optional.of(all.getLast().voice());
            if (voice.isPresent() && whole.follows()) {
                voice = voices.outside(sentence, whole, voice.orElseThrow());
            }
            voice.filter(v -> canSpeak(v, whole) && !isNobody(sentence, whole))
                    .ifPresent(v -> all.add(new Choice(whole, v, Optional.empty())));
        }
        return cut(sentence, cited(sentence, nested(sentence, all)));
    }

    /// "…, the paper reported, citing a diplomat": the diplomat speaks, the paper carries.
    private List<Choice> cited(Sentence sentence, List<Choice> kept) {
        List<Choice> out = new ArrayList<>();
        for (Choice choice : kept) {
            Optional<Voice> source =
                    choice.voice().sort() == Voice.Sort.CARRIER && choice.act().follows()
                            ? sourceAfter(sentence, choice.act())
                            : Optional.empty();
            out.add(source.map(
                            v -> new Choice(choice.act().withSpeaker(Optional.empty()), v, Optional.of(choice.voice())))
                    .orElse(choice));
        }
        return out;
    }

    private Optional<Voice> sourceAfter(Sentence sentence, SpeechAct act) {
        for (Token token : sentence.tokens()) {
            boolean cites = token.index() > act.verb().index()
                    && (token.text().equals("citing")
                            || token.text().equals("cited")
                            || token.text().equals("quoting"));
            if (cites) {
                return phraseAfter(sentence, token)
                        .flatMap(t -> voices.find(sentence, t))
                        .filter(v -> v.sort() == Voice.Sort.PERSON || v.sort() == Voice.Sort.BODY);
            }
        }
        return Optional.empty();
    }

    /// The last noun of the noun phrase right behind a token.
    private static Optional<Token> phraseAfter(Sentence sentence, Token token) {
        Optional<Token> head = Optional.empty();
        for (int i = token.index() + 1; i < sentence.tokens().size(); i++) {
            Token next = sentence.token(i);
            if (next.isNominal() || next.xpos().startsWith("NN")) {
                head = Optional.of(next);
            } else if (!Set.of("DET", "ADJ", "NUM", "CCONJ", "PART").contains(next.upos())) {
                break;
            }
        }
        return head;
    }

    /// A participle after a comma ("…, adding that") speaks with the voice of the act before it, unless it has a
    /// subject of its own ("with officials saying").
    private static SpeechAct shared(Sentence sentence, SpeechAct act, List<Choice> before) {
        if (before.isEmpty()
                || !(isTail(sentence, act)
                        || isSecondPredicate(sentence, before.getLast().act(), act))) {
            return act;
        }
        return act.withSpeaker(before.getLast().act().speaker());
    }

    private static boolean isTail(Sentence sentence, SpeechAct act) {
        int at = act.verb().index();
        if (!act.verb().xpos().equals("VBG") || at < 1) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            String word = Grammar.lower(sentence.token(i));
            if (word.equals(",") || word.equals("”") || word.equals("\"") || word.equals("–") || word.equals("—")) {
                return true;
            }
            if (!word.equals("and")
                    && !word.equals("but")
                    && !sentence.token(i).upos().equals("ADV")) {
                return false;
            }
        }
        return false;
    }

    /// "…, while Y said", "…; but Y said", "…, with Y saying": a clause of its own beside the one before it.
    private static boolean isContrasted(Sentence sentence, SpeechAct act) {
        int at = act.lead() - 1;
        boolean with = at > 1
                && act.verb().xpos().equals("VBG")
                && Grammar.lower(sentence.token(at)).equals("with");
        return at > 1
                && (with || Set.of("while", "but", "whereas").contains(Grammar.lower(sentence.token(at))))
                && Set.of(",", ";", "”", "\"").contains(sentence.token(at - 1).text());
    }

    /// "No group claimed": nobody spoke.
    private static boolean isNobody(Sentence sentence, SpeechAct act) {
        return act.speaker()
                .filter(s -> NOBODY.contains(Grammar.lower(s))
                        || sentence.children(s, "det").stream().anyMatch(d -> NOBODY.contains(Grammar.lower(d))))
                .isPresent();
    }

    private static boolean canSpeak(Voice voice, SpeechAct act) {
        String verb = act.cue().words().getFirst();
        boolean report = act.cue().construction() == Construction.REPORT
                || act.cue().construction() == Construction.TELL
                || act.cue().construction() == Construction.SOURCE
                || act.cue().construction() == Construction.CARRY;
        return switch (voice.sort()) {
            case PERSON, BODY -> true;
            case CARRIER, DOCUMENT -> report || act.cue().construction() == Construction.DESCRIBE;
            case MUTE -> false;
            case THING ->
                report
                        && !SPEAKER_NEEDED.contains(verb)
                        && (verb.equals("say") || verb.equals("tell") || verb.equals("add"));
        };
    }

    private List<Choice> nested(Sentence sentence, List<Choice> all) {
        List<Choice> kept = new ArrayList<>(all);
        List<Choice> ordered = new ArrayList<>(all);
        // a clause that comes after the words it reports stands above whatever those words report in turn
        ordered.sort(Comparator.comparing((Choice c) -> !c.act().follows()));
        for (Choice outer : ordered) {
            if (!kept.contains(outer)) {
                continue;
            }
            List<Choice> inner = kept.stream()
                    .filter(c -> !c.equals(outer) && outer.act().holds(c.act().verb()))
                    .filter(c -> !isSibling(sentence, outer, c))
                    .toList();
            if (inner.isEmpty()) {
                continue;
            }
            Optional<Choice> carrier =
                    inner.stream().filter(c -> isHandedOnBy(outer, c)).findFirst();
            if (carrier.isPresent()) {
                Choice press = carrier.orElseThrow();
                kept.removeAll(inner);
                kept.replaceAll(c -> c.equals(outer)
                        ? new Choice(
                                outer.act()
                                        .withContent(end(sentence, press.act().content(), outer)),
                                outer.voice(),
                                Optional.of(press.voice()))
                        : c);
                continue;
            }
            Optional<Choice> main =
                    inner.stream().filter(c -> handsOn(outer, c)).findFirst();
            if (main.isPresent()) {
                kept.remove(outer);
                kept.replaceAll(c -> c.equals(main.orElseThrow())
                        ? new Choice(before(sentence, c.act(), outer), c.voice(), Optional.of(outer.voice()))
                        : c);
            } else {
                kept.removeAll(inner);
            }
        }
        return kept;
    }

    /// An act whose words end where the clause that hands it on begins.
    private static SpeechAct before(Sentence sentence, SpeechAct act, Choice outer) {
        return outer.act().follows() ? act.withContent(end(sentence, act.content(), outer)) : act;
    }

    /// A tail of the outer act that the tree hung below its words.
    private static boolean isSibling(Sentence sentence, Choice outer, Choice inner) {
        if (isContrasted(sentence, inner.act())
                && inner.act().verb().index() > outer.act().verb().index()
                && !outer.act().follows()) {
            return true;
        }
        if (isSecondPredicate(sentence, outer.act(), inner.act())
                && inner.voice().isSame(outer.voice())) {
            return true;
        }
        return isTail(sentence, inner.act())
                && inner.voice().isSame(outer.voice())
                && inner.act().verb().index() > outer.act().verb().index();
    }

    /// "said that A and stressed that B": two verbs of one speaker, unless the second has a subject of its own.
    private static boolean isSecondPredicate(Sentence sentence, SpeechAct first, SpeechAct second) {
        int verb = second.verb().index();
        int at = verb - 1;
        while (at > 0 && sentence.token(at).upos().equals("ADV")) {
            at--;
        }
        boolean joined = at >= 0 && Set.of("and", "but").contains(Grammar.lower(sentence.token(at)));
        boolean opens = verb + 1 < sentence.tokens().size()
                && Grammar.lower(sentence.token(verb + 1)).equals("that");
        boolean same = !first.follows()
                && verb > first.verb().index()
                && second.verb().xpos().equals(first.verb().xpos());
        boolean that = opens
                && same
                && Grammar.lower(sentence.token(first.verb().index() + 1)).equals("that");
        return joined && same && (that || isNoClauseBetween(sentence, first.verb(), second.verb()));
    }

    /// "denied the charges and said": no verb between the two that could have a subject.
    private static boolean isNoClauseBetween(Sentence sentence, Token first, Token second) {
        return sentence.tokens().stream()
                .filter(t -> t.index() > first.index() && t.index() < second.index())
                .noneMatch(t -> Set.of("VBD", "VBZ", "VBP", "MD").contains(t.xpos()));
    }

    /// "The agency says A, according to a source": the source speaks, the agency carries.
    private static boolean isHandedOnBy(Choice outer, Choice inner) {
        return outer.act().cue().construction() == Construction.SOURCE
                && outer.act().follows()
                && inner.voice().sort() == Voice.Sort.CARRIER
                && inner.act().cue().construction() == Construction.REPORT
                && (outer.voice().sort() == Voice.Sort.PERSON || outer.voice().sort() == Voice.Sort.BODY);
    }

    /// Whether the outer act only carries the inner one: an agency or a text ("the paper reported"), or an office
    /// whose clause comes after another's speech ("she told him that A, the ministry said").
    private static boolean handsOn(Choice outer, Choice inner) {
        boolean press = outer.voice().sort() == Voice.Sort.CARRIER;
        boolean office = outer.act().follows()
                && outer.voice().sort() != Voice.Sort.PERSON
                && inner.voice().sort() == Voice.Sort.PERSON;
        boolean report = switch (inner.act().cue().construction()) {
            case REPORT, TELL, CARRY, SOURCE -> true;
            case URGE, VOW, JUDGE, DESCRIBE, VOICE -> press;
        };
        if (!report || outer.voice().isSame(inner.voice()) || !(press || office)) {
            return false;
        }
        Token verb = inner.act().verb();
        Token above = outer.act().verb();
        boolean source = inner.act().cue().construction() == Construction.SOURCE
                || outer.act().cue().construction() == Construction.SOURCE;
        boolean main = verb.head() < 0
                || verb.head() == above.index()
                || above.head() == verb.index()
                || verb.isRelation("conj")
                || (verb.isRelation("advcl") && outer.act().follows());
        return source || main || inner.act().lead() <= 6;
    }

    /// Ends an act's words where a later act of the sentence begins.
    private List<Choice> cut(Sentence sentence, List<Choice> kept) {
        List<Choice> out = new ArrayList<>();
        for (Choice choice : kept) {
            List<Span> spans = new ArrayList<>(choice.act().content());
            for (Choice other : kept) {
                if (!other.equals(choice)
                        && other.act().verb().index() > choice.act().verb().index()) {
                    // "dispute that, saying at least 20 died": the words are those of the second verb
                    boolean same = other.voice().isSame(choice.voice()) && isTail(sentence, other.act());
                    spans = spans.stream()
                            .filter(s -> !same
                                    || !s.contains(other.act().verb().span())
                                    || s.start() + 2 < other.act().verb().span().start())
                            .toList();
                    spans = end(sentence, spans, other);
                }
            }
            if (!spans.isEmpty()) {
                out.add(new Choice(choice.act().withContent(spans), choice.voice(), choice.outer()));
            }
        }
        return out;
    }

    private static List<Span> end(Sentence sentence, List<Span> spans, Choice other) {
        int lead = other.act().lead();
        while (lead > 0
                && Set.of("and", "but", "while", "whereas", ",", "with")
                        .contains(Grammar.lower(sentence.token(lead - 1)))) {
            lead--;
        }
        int limit = sentence.token(lead).span().start();
        List<Span> cut = new ArrayList<>();
        for (Span span : spans) {
            if (span.start() >= limit || span.end() <= limit) {
                cut.add(span);
            } else {
                cut.add(new Span(span.start(), limit));
            }
        }
        return cut;
    }

    /// An act with its voice.
    ///
    /// @param act with its words cut to size
    /// @param voice who speaks
    /// @param outer who hands it on by a clause of its own
    record Choice(SpeechAct act, Voice voice, Optional<Voice> outer) {}
}
