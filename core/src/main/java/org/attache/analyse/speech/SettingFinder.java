package org.attache.analyse.speech;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.text.Span;

/// Reads the circumstances of an act off its cue's clause: listener, venue, day, carrier, translation. Words of the
/// speech itself do not count.
final class SettingFinder {
    private static final Set<String> AT = Set.of("in", "at", "during", "on", "through", "via", "by", "over");
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("arabic", "ar"),
            Map.entry("burmese", "my"),
            Map.entry("chinese", "zh"),
            Map.entry("mandarin", "zh"),
            Map.entry("english", "en"),
            Map.entry("farsi", "fa"),
            Map.entry("persian", "fa"),
            Map.entry("french", "fr"),
            Map.entry("german", "de"),
            Map.entry("hebrew", "he"),
            Map.entry("hindi", "hi"),
            Map.entry("indonesian", "id"),
            Map.entry("italian", "it"),
            Map.entry("japanese", "ja"),
            Map.entry("korean", "ko"),
            Map.entry("polish", "pl"),
            Map.entry("portuguese", "pt"),
            Map.entry("russian", "ru"),
            Map.entry("spanish", "es"),
            Map.entry("turkish", "tr"),
            Map.entry("ukrainian", "uk"),
            Map.entry("urdu", "ur"),
            Map.entry("vietnamese", "vi"));

    private final Reading reading;
    private final CueLexicon lexicon;
    private final VoiceFinder voices;

    SettingFinder(Reading reading, CueLexicon lexicon, VoiceFinder voices) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.voices = voices;
    }

    /// The circumstances of an act.
    ///
    /// @param outer who hands on the words by a clause of its own: "…, the agency reported"
    Draft.Setting find(Sentence sentence, SpeechAct act, Optional<Voice> outer) {
        List<String> relay = new ArrayList<>();
        act.carrier().ifPresent(head -> {
            voices.find(sentence, head).ifPresent(v -> add(relay, v));
            // "quoted by Reuters and AFP as saying"
            sentence.children(head, "conj").stream()
                    .map(t -> voices.find(sentence, t))
                    .flatMap(Optional::stream)
                    .filter(v -> v.sort() == Voice.Sort.CARRIER)
                    .forEach(v -> add(relay, v));
        });
        outer.ifPresent(v -> add(relay, v));
        Optional<Voice> listener = act.listener()
                .filter(head -> !isDay(sentence, head))
                .flatMap(head -> voices.find(sentence, head).filter(v -> listens(v, head)));
        if (listener.filter(v -> v.sort() == Voice.Sort.CARRIER).isPresent()
                && act.cue().construction() == Construction.TELL) {
            listener.ifPresent(v -> add(relay, v));
            listener = Optional.empty();
        }
        Optional<Token> venue = venue(sentence, act);
        venue.flatMap(v -> host(sentence, v)).ifPresent(v -> add(relay, v));
        Optional<String> name = venue.map(v -> venueName(sentence, v));
        if (name.isEmpty() && act.verb().lemma().equals("tweet")) {
            name = Optional.of("tweet");
        }
        return new Draft.Setting(
                listener, name, timing(sentence, act), relay, language(sentence, act), isEarlier(sentence, act));
    }

    /// Nobody tells a day, a thought or a thing anything: "demanded an end to the shelling".
    private static boolean listens(Voice voice, Token head) {
        return switch (voice.sort()) {
            case PERSON, BODY, CARRIER -> true;
            case THING -> head.xpos().equals("NNS") || head.upos().equals("PROPN");
            case DOCUMENT, MUTE -> false;
        };
    }

    private boolean isDay(Sentence sentence, Token head) {
        return reading.times(sentence.span()).stream()
                .anyMatch(t -> t.quote().span().contains(head.span()));
    }

    private static void add(List<String> relay, Voice voice) {
        if (!relay.contains(voice.party().name())) {
            relay.add(voice.party().name());
        }
    }

    private Optional<Token> venue(Sentence sentence, SpeechAct act) {
        return sentence.tokens().stream()
                .filter(t -> lexicon.isNoun(CueLexicon.NounClass.VENUE, t.lemma())
                        && t.upos().equals("NOUN"))
                .filter(t -> !inWords(act, t))
                .filter(t -> act.speaker().filter(s -> s.index() == t.index()).isEmpty())
                .filter(t -> sentence.children(t, "case").stream().anyMatch(c -> AT.contains(Grammar.lower(c))))
                .findFirst();
    }

    private static boolean inWords(SpeechAct act, Token token) {
        boolean own = act.cue().construction() == Construction.REPORT
                || act.cue().construction() == Construction.TELL
                || act.cue().construction() == Construction.CARRY
                || act.cue().construction() == Construction.SOURCE;
        return own && act.holds(token);
    }

    private String venueName(Sentence sentence, Token venue) {
        if (venue.lemma().equals("phone") || venue.lemma().equals("telephone")) {
            return "phone call";
        }
        StringBuilder name = new StringBuilder();
        for (Token child : sentence.children(venue)) {
            if (child.index() < venue.index() && (child.isRelation("compound") || child.isRelation("amod"))) {
                name.append(child.text().toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return name.append(venue.lemma().toLowerCase(Locale.ROOT)).toString();
    }

    /// "in an interview with Sputnik", "in a statement to the Daily Telegraph".
    private Optional<Voice> host(Sentence sentence, Token venue) {
        return sentence.tokens().stream()
                .filter(t -> t.index() > venue.index() && t.index() < venue.index() + 12 && t.isNominal())
                .filter(t -> sentence.children(t, "case").stream()
                        .anyMatch(c -> Set.of("with", "to", "by").contains(Grammar.lower(c))))
                .flatMap(t -> voices.find(sentence, t).stream()
                        .filter(v -> v.sort() == Voice.Sort.CARRIER || interviews(sentence, venue, t, v)))
                .findFirst();
    }

    /// "in an interview with Canal Norte": a name that is no person's and no state's is the press.
    private boolean interviews(Sentence sentence, Token venue, Token head, Voice voice) {
        boolean with = venue.lemma().equals("interview")
                && sentence.children(head, "case").stream()
                        .anyMatch(c ->
                                c.index() > venue.index() && Grammar.lower(c).equals("with"));
        boolean name = head.upos().equals("PROPN")
                && reading.cast()
                        .at(head)
                        .filter(p -> p.entity().type() == EntityType.PERSON
                                || p.entity().type() == EntityType.STATE)
                        .isEmpty();
        return with && name && (voice.sort() == Voice.Sort.THING || voice.sort() == Voice.Sort.BODY);
    }

    private Timing timing(Sentence sentence, SpeechAct act) {
        for (TimeMention time : reading.times(sentence.span())) {
            boolean point = time.kind() == TimeMention.Kind.DATE;
            if (point
                    && !isAhead(time)
                    && !isOfAName(sentence, time)
                    && !isInRelative(sentence, act, time)
                    && belongs(sentence, act, time.quote().span())) {
                return new Timing(time.when(), Optional.of(time.quote().words()));
            }
        }
        return Timing.UNKNOWN;
    }

    /// Nobody has spoken on a day after the article came out: that day is one of the things said.
    private boolean isAhead(TimeMention time) {
        Optional<LocalDate> latest = reading.dating().published().latest();
        return latest.isPresent()
                && time.when().earliest().filter(latest.orElseThrow()::isBefore).isPresent();
    }

    /// "said X, who had served there in 2017": the day of another deed.
    private static boolean isInRelative(Sentence sentence, SpeechAct act, TimeMention time) {
        List<Token> tokens = sentence.tokensIn(time.quote().span());
        int at = tokens.isEmpty() ? -1 : tokens.getFirst().index();
        for (int i = at - 1; i > act.verb().index(); i--) {
            boolean relative = Set.of("who", "which", "whose", "where").contains(Grammar.lower(sentence.token(i)));
            if (relative && sentence.token(i - 1).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /// "at MILEX 2025": a bare year behind a name is part of it.
    private static boolean isOfAName(Sentence sentence, TimeMention time) {
        List<Token> tokens = sentence.tokensIn(time.quote().span());
        if (tokens.size() != 1 || tokens.getFirst().index() == 0) {
            return false;
        }
        Token before = sentence.token(tokens.getFirst().index() - 1);
        return tokens.getFirst().text().matches("(19|20)\\d\\d")
                && before.upos().equals("PROPN");
    }

    private static boolean belongs(Sentence sentence, SpeechAct act, Span time) {
        List<Token> tokens = sentence.tokensIn(time);
        boolean within = act.content().stream().anyMatch(c -> c.overlaps(time));
        if (!within) {
            return true;
        }
        boolean phrase = switch (act.cue().construction()) {
            case JUDGE, URGE, VOW, VOICE, DESCRIBE -> true;
            case REPORT, TELL, CARRY, SOURCE -> false;
        };
        boolean attached = tokens.stream().anyMatch(t -> t.head() == act.verb().index());
        boolean beside =
                !tokens.isEmpty() && tokens.getFirst().index() <= act.verb().index() + 2;
        return phrase && (attached || beside);
    }

    private static final Set<String> EARLIER = Set.of("earlier", "previously", "repeatedly", "once", "long", "already");

    /// "repeatedly", "earlier": words that put a speech before the article's day.
    static boolean isEarlierWord(Token token) {
        return EARLIER.contains(Grammar.lower(token));
    }

    private static boolean isEarlier(Sentence sentence, SpeechAct act) {
        return sentence.children(act.verb()).stream()
                .filter(t -> t.index() < act.verb().index())
                .anyMatch(t ->
                        isEarlierWord(t) || (t.isRelation("aux") && t.lemma().equals("have")));
    }

    /// "translated from Korean", "speaking in Korean", "translated into Russian".
    private static Optional<String> language(Sentence sentence, SpeechAct act) {
        for (Token token : sentence.tokens()) {
            boolean cue = (token.lemma().equals("translate") || token.lemma().equals("speak")) && !act.holds(token);
            if (cue && token.index() + 2 < sentence.tokens().size()) {
                String preposition = Grammar.lower(sentence.token(token.index() + 1));
                String language = LANGUAGES.get(Grammar.lower(sentence.token(token.index() + 2)));
                boolean source = preposition.equals("from") || preposition.equals("in") || preposition.equals("into");
                if (source && language != null) {
                    return Optional.of(language);
                }
            }
        }
        return Optional.empty();
    }
}
