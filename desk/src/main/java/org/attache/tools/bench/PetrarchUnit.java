package org.attache.tools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.analyse.syntax.Token;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// PETRARCH's unit tests, with their own dictionaries: who does what to whom, by our clauses instead of the parses
/// that
/// stand beside the sentences.
final class PetrarchUnit implements PublicSet {
    private static final Pattern SENTENCE =
            Pattern.compile("<Sentence[^>]*\\bid\\s*=\\s*\"([^\"]*)\"[^>]*>(.*?)</Sentence>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<Text>(.*?)</Text>", Pattern.DOTALL);

    @Override
    public String name() {
        return "petrarch-unit";
    }

    @Override
    public String scorer() {
        return "event_score.py petrarch-unit";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("events-petrarch/petrarch2");
        PetrarchWords words = new PetrarchWords(folder);
        String all = Files.readString(folder.resolve("PETR.UnitTest.records.xml"), StandardCharsets.ISO_8859_1);
        Matcher matcher = SENTENCE.matcher(all);
        while (matcher.find()) {
            Matcher text = TEXT.matcher(matcher.group(2));
            if (text.find() && predictions.wantsNext()) {
                String sentence = text.group(1).replaceAll("\\s+", " ").strip();
                Set<List<String>> events = new LinkedHashSet<>();
                for (Sentence read :
                        SyntaxReader.load().read(SourceText.of(sentence), new Span(0, sentence.length()), 0)) {
                    for (Clause clause : Clauses.of(read).all()) {
                        events.addAll(events(clause, words));
                    }
                }
                predictions.add(Map.of("id", matcher.group(1), "events", List.copyOf(events)));
            }
        }
    }

    private static List<List<String>> events(Clause clause, PetrarchWords words) {
        Sentence sentence = clause.sentence();
        Optional<String> code = words.verb(sentence.tokens(), clause.predicate());
        List<List<String>> events = new ArrayList<>();
        if (code.isEmpty()) {
            return events;
        }
        Set<Token> taken = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        for (Token subject : clause.subjects()) {
            List<Token> phrase = phrase(sentence, subject);
            taken.addAll(phrase);
            words.actor(phrase).ifPresent(sources::add);
        }
        Set<String> targets = new LinkedHashSet<>();
        for (Token token : sentence.subtree(clause.predicate())) {
            boolean behind = token.index() > clause.predicate().index() || clause.voice() != Clause.Voice.ACTIVE;
            if (token.isNominal() && behind && !taken.contains(token)) {
                List<Token> phrase = phrase(sentence, token);
                Optional<String> actor = words.actor(phrase);
                if (actor.isPresent() && (targets.isEmpty() || token.isRelation("conj"))) {
                    targets.add(actor.orElseThrow());
                }
                if (actor.isPresent()) {
                    taken.addAll(phrase);
                }
            }
        }
        for (String source : sources) {
            for (String target : targets) {
                if (!source.equals(target)) {
                    events.add(List.of(source, code.orElseThrow(), target));
                }
            }
        }
        return events;
    }

    // the words of a phrase, without its conjuncts and clauses
    private static List<Token> phrase(Sentence sentence, Token head) {
        List<Token> phrase = new ArrayList<>();
        for (Token token : sentence.subtree(head)) {
            Token at = token;
            boolean own = true;
            while (at.index() != head.index()) {
                own &= !at.isRelation("conj") && !at.isRelation("acl") && !at.isRelation("appos");
                at = sentence.token(at.head());
            }
            if (own) {
                phrase.add(token);
            }
        }
        return phrase;
    }
}
