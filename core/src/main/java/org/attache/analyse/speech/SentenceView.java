package org.attache.analyse.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// One sentence with what the readers of its cues ask of it: tree, quotations, subjects, words, and the questions
/// that several constructions share.
final class SentenceView {
    private static final Set<String> SURE = SpeechWords.of(SpeechWords.Kind.SURE);
    /// Pronouns that can only begin a clause behind a name.
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i", "there");

    static final Set<String> CARRIED = SpeechWords.of(SpeechWords.Kind.CARRIED);

    final CueLexicon lexicon;
    private final Reading reading;
    final Sentence sentence;
    final Grammar grammar;
    final ContentFinder words;
    final SubjectFinder subjects;
    final int first;
    final List<Quotation> quotations;

    SentenceView(CueLexicon lexicon, Reading reading, Sentence sentence, List<Quotation> quotations) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.quotations = quotations;
        this.subjects =
                new SubjectFinder(reading, sentence, grammar, lexicon, Dateline.tokens(reading.article(), sentence));
        List<Span> times = reading.times(sentence.span()).stream()
                .map(t -> t.quote().span())
                .toList();
        this.first = Dateline.tokens(reading.article(), sentence);
        this.words = new ContentFinder(sentence, grammar, quotations, times, lexicon, first);
    }

    /// Whether the cast knows who the token speaks of, and that it can speak.
    boolean named(Token token) {
        return reading.cast()
                .at(token)
                .filter(p -> p.entity().type() != EntityType.PLACE && p.entity().type() != EntityType.WEAPON)
                .isPresent();
    }

    boolean isCandidate(Token token) {
        boolean verb = token.upos().equals("VERB") || token.xpos().startsWith("VB");
        boolean carried = CARRIED.contains(Grammar.lower(token))
                && token.index() > 0
                && sentence.token(token.index() - 1).text().equalsIgnoreCase("as");
        if (carried) {
            return false;
        }
        boolean quotes = (token.lemma().equals("quote") || token.lemma().equals("cite")) && hasAsSaying();
        if (SURE.contains(Grammar.lower(token)) || quotes) {
            return true;
        }
        return verb && !token.isRelation("amod") && !token.isRelation("compound") && !token.isRelation("aux");
    }

    boolean hasAsSaying() {
        return sentence.tokens().stream()
                .anyMatch(t -> CARRIED.contains(Grammar.lower(t))
                        && t.index() > 0
                        && sentence.token(t.index() - 1).text().equalsIgnoreCase("as"));
    }

    boolean quoted(Token token) {
        for (Quotation quotation : quotations) {
            if (quotation.words().contains(token.span())) {
                return true;
            }
        }
        return false;
    }

    boolean followedBy(Token token, String word) {
        return token.index() + 1 < sentence.tokens().size()
                && sentence.token(token.index() + 1).text().equalsIgnoreCase(word);
    }

    boolean quotationAfter(Token verb) {
        return quotations.stream()
                .anyMatch(q -> q.outer().start() > verb.span().end()
                        && q.outer().start() < sentence.span().end());
    }

    Optional<Token> object(Token verb) {
        return sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isNominal())
                .filter(t -> t.isRelation("obj") || t.isRelation("iobj"))
                .findFirst();
    }

    /// Who is told: a person named before the words begin, else the tree's object, else the noun phrase after the
    /// verb.
    Optional<Token> listener(Token verb) {
        Optional<Token> that = sentence.tokens().stream()
                .filter(t -> t.index() > verb.index() + 1 && t.index() < verb.index() + 16)
                .filter(t -> Grammar.lower(t).equals("that"))
                .findFirst();
        Optional<Token> named = that.flatMap(t -> subjects.named(verb, t)).or(() -> nameBeforeClause(verb));
        return named.or(() -> behind(verb)).or(() -> object(verb)).or(() -> nominalFrom(verb.index() + 1));
    }

    /// The phrase right behind a verb of telling, up to the end of the first name or of a common noun with a name
    /// behind it: "told the Prensa Norte Peru had", "told reporters Peru had".
    private Optional<Token> behind(Token verb) {
        Optional<Token> last = Optional.empty();
        for (int i = verb.index() + 1; i < sentence.tokens().size() && i < verb.index() + 12; i++) {
            Token token = sentence.token(i);
            if (isTime(token)) {
                return last;
            }
            boolean name = reading.cast()
                    .at(token)
                    .filter(p -> p.mention().kind() == Mention.Kind.NAME)
                    .filter(p ->
                            p.entity().type() == EntityType.PERSON || p.entity().type() == EntityType.AGENCY)
                    .filter(p ->
                            p.mention().quote().span().end() <= token.span().end())
                    .isPresent();
            if (name) {
                return Optional.of(token);
            }
            boolean common = last.filter(l -> l.xpos().equals("NNS")).isPresent() && token.isNominal();
            boolean inside = token.upos().equals("DET")
                    || token.upos().equals("ADJ")
                    || token.xpos().equals("PRP$")
                    || token.xpos().equals("POS")
                    || (token.isNominal() && !token.upos().equals("PRON"));
            if (!inside || common) {
                return last;
            }
            if (token.isNominal()) {
                last = Optional.of(token);
            }
        }
        return Optional.empty();
    }

    boolean isTime(Token token) {
        return reading.times(sentence.span()).stream()
                .anyMatch(t -> t.quote().span().contains(token.span()));
    }

    /// "told Ruiz he would go": a name right behind the verb and right before the subject of a clause, whatever the
    /// tree says.
    private Optional<Token> nameBeforeClause(Token verb) {
        int at = verb.index() + 1;
        while (at < sentence.tokens().size() && sentence.token(at).upos().equals("PROPN")) {
            at++;
        }
        boolean subject = at < sentence.tokens().size() && SUBJECTS.contains(Grammar.lower(sentence.token(at)));
        return subject && at > verb.index() + 1 ? Optional.of(sentence.token(at - 1)) : Optional.empty();
    }

    Optional<Token> nominalFrom(int first) {
        Token last = null;
        for (int i = first; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            if (last != null && SUBJECTS.contains(Grammar.lower(token))) {
                break;
            }
            if (token.isNominal()) {
                last = token;
            } else if (last != null || token.upos().equals("PUNCT")) {
                break;
            }
        }
        return Optional.ofNullable(last);
    }

    /// Where the cue's clause begins: its subject if that stands before the verb, else the verb.
    int lead(Token verb, Optional<SubjectFinder.Subject> subject) {
        int lead = verb.index();
        for (Token child : sentence.children(verb)) {
            boolean beside = child.index() < verb.index() && !isParted(child.index(), verb.index());
            if (beside && (child.isRelation("aux") || child.isRelation("advmod"))) {
                lead = Math.min(lead, child.index());
            }
        }
        boolean own = subject.filter(SubjectFinder.Subject::own).isPresent();
        return own ? Math.min(lead, subject.orElseThrow().start()) : lead;
    }

    boolean isParted(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Grammar.isBreak(sentence.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    int lastOfCue(Token verb, Optional<Token> speaker) {
        return speaker.filter(s -> s.index() > verb.index())
                .map(grammar::rightmost)
                .orElse(verb.index());
    }
}
