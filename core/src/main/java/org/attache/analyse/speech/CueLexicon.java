package org.attache.analyse.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.StatementKind;

/// The cues of `lang/en/speech.tsv`, the nouns of `lang/en/speech-nouns.tsv` and the verbs of
/// `lang/en/outcome-verbs.tsv`. Thread-safe: read-only once loaded.
final class CueLexicon {
    private static final String CUES = "/lang/en/speech.tsv";
    private static final String NOUNS = "/lang/en/speech-nouns.tsv";
    private static final String OUTCOMES = "/lang/en/outcome-verbs.tsv";

    /// How nouns end that name one human being: "activist", "spokesman", "adviser", "doctor", "historian".
    private static final List<String> PERSONAL_ENDINGS = List.of("ist", "man", "er", "or", "ian");

    private final Map<String, List<Cue>> byVerb = new HashMap<>();
    private final Map<NounClass, Set<String>> nouns = new HashMap<>();
    private final Set<String> outcomes = new HashSet<>();

    private CueLexicon() {
        lines(CUES, line -> {
            String[] cells = line.split("\t", -1);
            Cue cue = new Cue(
                    Arrays.asList(cells[0].split(" ", -1)),
                    Construction.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                    StatementKind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    cells[3]);
            byVerb.computeIfAbsent(cue.words().getFirst(), k -> new ArrayList<>())
                    .add(cue);
        });
        lines(NOUNS, line -> {
            String[] cells = line.split("\t", -1);
            nouns.computeIfAbsent(NounClass.valueOf(cells[1].toUpperCase(Locale.ROOT)), k -> new HashSet<>())
                    .add(cells[0]);
        });
        lines(OUTCOMES, outcomes::add);
    }

    /// Reads the two lists from the class path.
    static CueLexicon load() {
        return new CueLexicon();
    }

    /// Every cue, for the test that runs the examples.
    List<Cue> all() {
        return byVerb.values().stream().flatMap(List::stream).toList();
    }

    /// The constructions of the verb at `token`: those of the longest entry whose words follow it; empty for a
    /// verb that is no cue.
    List<Cue> at(Sentence sentence, Token token) {
        List<Cue> entries = byVerb.getOrDefault(verb(token), List.of());
        int longest = 0;
        for (Cue cue : entries) {
            if (follows(sentence, token, cue)) {
                longest = Math.max(longest, cue.words().size());
            }
        }
        int length = longest;
        return entries.stream()
                .filter(cue -> cue.words().size() == length && follows(sentence, token, cue))
                .toList();
    }

    /// Whether the token is a form of a verb that is a cue, and no past participle of a description.
    boolean isCue(Token token) {
        return token.isVerb() && !token.xpos().equals("VBN") && byVerb.containsKey(verb(token));
    }

    /// The base form that the list knows: the lemma, else the form without its regular ending, for forms whose
    /// lemma was misread.
    private String verb(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (byVerb.containsKey(lemma)) {
            return lemma;
        }
        String form = token.text().toLowerCase(Locale.ROOT);
        for (String ending : List.of("ed", "ing", "es", "s")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String stem = form.substring(0, form.length() - ending.length());
                String single = stem.substring(0, stem.length() - 1);
                for (String base : List.of(stem + "e", stem, single, single + "y")) {
                    if (byVerb.containsKey(base)) {
                        return base;
                    }
                }
            }
        }
        return lemma;
    }

    private static boolean follows(Sentence sentence, Token token, Cue cue) {
        int at = token.index();
        for (String word : cue.words().subList(1, cue.words().size())) {
            int next = at + 1;
            // one adverb may stand between: "called again for", "called Friday on"
            if (next + 1 < sentence.tokens().size()
                    && !sentence.token(next).text().equalsIgnoreCase(word)
                    && sentence.token(next + 1).text().equalsIgnoreCase(word)) {
                next++;
            }
            if (next >= sentence.tokens().size() || !sentence.token(next).text().equalsIgnoreCase(word)) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /// Whether `lemma` is a noun of the class.
    boolean isNoun(NounClass kind, String lemma) {
        return nouns.getOrDefault(kind, Set.of()).contains(lemma.toLowerCase(Locale.ROOT));
    }

    /// What kind of thing a noun names. A capitalised noun that no list knows is taken for a name.
    Voice.Sort sort(String lemma, Token head) {
        if (isNoun(NounClass.PERSON, lemma)) {
            return Voice.Sort.PERSON;
        }
        if (isNoun(NounClass.CARRIER, lemma)) {
            return Voice.Sort.CARRIER;
        }
        if (isNoun(NounClass.DOCUMENT, lemma)) {
            return Voice.Sort.DOCUMENT;
        }
        if (isNoun(NounClass.BODY, lemma)
                || head.upos().equals("PROPN")
                || head.upos().equals("PRON")) {
            return Voice.Sort.BODY;
        }
        if (isNoun(NounClass.MUTE, lemma)) {
            return Voice.Sort.MUTE;
        }
        return PERSONAL_ENDINGS.stream().anyMatch(lemma::endsWith) ? Voice.Sort.PERSON : Voice.Sort.THING;
    }

    /// Whether the verb tells what came of the clause before it: "…, killing four".
    boolean isOutcome(String lemma) {
        return outcomes.contains(lemma);
    }

    /// What kind of thing a noun names, as far as speech goes.
    enum NounClass {
        /// Someone who speaks.
        PERSON,
        /// A group or office that speaks with one voice.
        BODY,
        /// A text that "says".
        DOCUMENT,
        /// A text through which its author speaks.
        ISSUED,
        /// A word for a body that is no organ of a state.
        GROUP,
        /// Press, radio, wire.
        CARRIER,
        /// Where or by what means words are said.
        VENUE,
        /// What is expressed or voiced.
        SPEECH,
        /// A word for what was said, which another sentence may date: "made the comment Friday".
        UTTERANCE,
        /// What says nothing.
        MUTE
    }

    static void lines(String resource, Consumer<String> each) {
        try (InputStream in = CueLexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's file lacks " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    each.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
