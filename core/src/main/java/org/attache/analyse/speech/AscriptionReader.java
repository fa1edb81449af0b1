package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.speech.AscriptionLexicon.Entry;
import org.attache.analyse.speech.AscriptionLexicon.Part;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Reads what one word of a sentence ascribes, if the lexicon knows it: the source is its subject, owner or agent,
/// the content what the lexicon lets it take, as the tree shows it.
final class AscriptionReader {
    private static final Set<String> SHOWING = SpeechWords.of(SpeechWords.Kind.SHOWING);

    private static final Set<String> AMOUNTS = SpeechWords.of(SpeechWords.Kind.AMOUNT);

    private static final Set<String> OWNERS = Set.of("nmod:poss");

    private final SentenceView view;
    private final AscriptionLexicon lexicon;
    private final Sentence sentence;
    private final Grammar grammar;

    private final VoiceFinder voices;

    AscriptionReader(SentenceView view, AscriptionLexicon lexicon, VoiceFinder voices) {
        this.voices = voices;
        this.view = view;
        this.lexicon = lexicon;
        this.sentence = view.sentence;
        this.grammar = view.grammar;
    }

    /// What `token` ascribes.
    Optional<Ascription> read(Token token) {
        if (token.isVerb() || token.xpos().startsWith("VB")) {
            return verb(token);
        }
        if (token.upos().equals("NOUN")) {
            return lexicon.at(sentence, token, Part.NOUN).flatMap(e -> noun(token, e));
        }
        if (token.upos().equals("ADJ")) {
            return lexicon.at(sentence, token, Part.ADJECTIVE).flatMap(e -> adjective(token, e));
        }
        return Optional.empty();
    }

    private Optional<Ascription> verb(Token verb) {
        if (verb.isRelation("amod")
                || verb.isRelation("compound")
                || verb.isRelation("aux")
                || verb.isRelation("cop")) {
            return Optional.empty();
        }
        Optional<Entry> entry = lexicon.at(sentence, verb, Part.VERB);
        if (entry.isEmpty()) {
            entry = view.isCandidate(verb) ? spoken(verb) : Optional.empty();
        }
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        boolean passive = grammar.isPassive(verb);
        Optional<Token> source =
                passive ? grammar.agent(verb) : view.subjects.find(verb).map(SubjectFinder.Subject::head);
        boolean shown = source.filter(t -> !canThink(t)).isPresent()
                && Set.of("show", "find", "reveal", "suggest", "indicate").contains(verb.lemma());
        Entry takes = shown ? entry.orElseThrow().with("thing") : entry.orElseThrow();
        Optional<Span> content = passive ? undergone(verb, takes) : taken(verb, takes);
        boolean nobody = source.filter(t -> !canThink(t)).isPresent() && !SHOWING.contains(verb.lemma());
        if (content.isEmpty() || (!passive && source.isEmpty()) || nobody) {
            return Optional.empty();
        }
        return Optional.of(ascription(source, verb, entry.orElseThrow(), content.orElseThrow()));
    }

    private boolean canThink(Token source) {
        return !source.upos().equals("NOUN")
                || lexicon.isPeople(source.lemma().toLowerCase(Locale.ROOT))
                || AMOUNTS.contains(source.lemma())
                || !Set.of(Voice.Sort.THING, Voice.Sort.MUTE)
                        .contains(voices.sort(source.lemma().toLowerCase(Locale.ROOT), source))
                || view.named(source);
    }

    /// A verb of speech that is no statement here: "did not say", "would ask".
    private Optional<Entry> spoken(Token verb) {
        List<Cue> known = view.lexicon.at(sentence, verb);
        if (known.isEmpty() || ReportReader.WITH_QUOTATION.contains(verb.lemma())) {
            return Optional.empty();
        }
        Set<String> takes = new HashSet<>();
        for (Cue cue : known) {
            switch (cue.construction()) {
                case REPORT -> takes.add("clause");
                case TELL -> takes.add("clause");
                case URGE, VOW -> takes.add("deed");
                case JUDGE -> {
                    takes.add("thing");
                    takes.add("clause");
                }
                case DESCRIBE -> takes.add("thing");
                case VOICE, CARRY, SOURCE -> {}
            }
        }
        return takes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(known.getFirst().words(), takes));
    }

    private Ascription ascription(Optional<Token> source, Token cue, Entry entry, Span content) {
        Span words = cue.span();
        for (int i = 1; i < entry.length(); i++) {
            words = words.cover(sentence.token(cue.index() + i).span());
        }
        return new Ascription(
                source.map(s -> SourcePhrase.of(sentence, s, cue)).orElse(List.of()), List.of(words), List.of(content));
    }

    /// What a verb takes to its right.
    private Optional<Span> taken(Token verb, Entry entry) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        boolean clause = false;
        for (Token child : sentence.children(verb)) {
            if (child.index() <= verb.index() + entry.length() - 1) {
                continue;
            }
            boolean takes = (isClause(child) && entry.takes().contains("clause"))
                    || (isDeed(child) && entry.takes().contains("deed"))
                    || (child.isRelation("obj") && entry.takes().contains("thing"))
                    || (child.isRelation("obl") && entry.takes().contains(preposition(child)))
                    || (entry.length() > 1
                            && entry.takes().contains("thing")
                            && (child.isRelation("obl") || child.isRelation("advcl")));
            if (takes || (to >= 0 && isTrailing(child))) {
                clause |= isClause(child) || isDeed(child);
                from = Math.min(from, Math.max(verb.index() + entry.length(), grammar.leftmost(child)));
                to = Math.max(to, grammar.rightmost(child));
            }
        }
        if (to < 0) {
            return Optional.empty();
        }
        return Optional.of(clause ? trim(from, beforeClause(from, to)) : trim(from, beforeAside(from, to)));
    }

    /// The last token before what only hangs loosely on a thing: a dash, or a comma with a participle, a relative
    /// pronoun or a conjunction behind it.
    private int beforeAside(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Token token = sentence.token(i);
            Token next = sentence.token(i + 1);
            boolean loose = next.xpos().equals("VBG")
                    || next.upos().equals("SCONJ")
                    || Set.of("who", "which", "where", "while", "but").contains(Grammar.lower(next));
            boolean comma = token.text().equals(",") && (loose || !isListed(i, to));
            if (token.text().equals("—") || token.text().equals("–") || comma) {
                return i - 1;
            }
        }
        return to;
    }

    /// Whether a member of a list stands behind a comma.
    private boolean isListed(int comma, int to) {
        for (int i = comma + 1; i <= to; i++) {
            Token token = sentence.token(i);
            if (token.isRelation("conj") && token.head() < comma) {
                return true;
            }
            if (token.text().equals(",")) {
                return sentence.token(comma + 1).upos().equals("ADJ");
            }
        }
        return false;
    }

    /// The last token before a clause that hangs beside the content: a dash, or a comma with "while", "although" or a
    /// subject of its own behind it.
    private int beforeClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Token next = sentence.token(i + 1);
            boolean beside = Set.of("while", "although", "though", "whereas").contains(Grammar.lower(next));
            if (sentence.token(i).text().equals(",") && beside) {
                return i - 1;
            }
        }
        return to;
    }

    private boolean isTrailing(Token child) {
        return child.isRelation("obl")
                || child.isRelation("advcl")
                || child.isRelation("xcomp")
                || child.isRelation("ccomp");
    }

    /// What a passive verb is done to, and what it takes besides: "is expected to resign", "was criticised for
    /// lying".
    private Optional<Span> undergone(Token verb, Entry entry) {
        for (Token child : sentence.children(verb)) {
            boolean takes = child.index() > verb.index()
                    && ((isDeed(child) && entry.takes().contains("deed"))
                            || (isClause(child) && entry.takes().contains("clause")));
            if (takes) {
                return Optional.of(trim(Math.max(verb.index() + 1, grammar.leftmost(child)), grammar.rightmost(child)));
            }
        }
        boolean told = grammar.agent(verb).isPresent()
                || sentence.children(verb, "obl").stream()
                        .anyMatch(t -> Set.of("as", "for").contains(preposition(t)));
        if (!entry.takes().contains("thing") || !told) {
            return Optional.empty();
        }
        return sentence.child(verb, "nsubj")
                .filter(s -> s.index() < verb.index())
                .map(s -> trim(grammar.leftmost(s), grammar.rightmost(s)));
    }

    private Optional<Ascription> noun(Token noun, Entry entry) {
        Optional<Span> content = Optional.empty();
        for (Token child : sentence.children(noun)) {
            if (child.index() < noun.index()) {
                continue;
            }
            boolean clause = (child.isRelation("acl") || child.isRelation("ccomp"))
                    && ((grammar.isInfinitive(child) && entry.takes().contains("deed"))
                            || (isThat(child) && entry.takes().contains("clause")));
            boolean about = child.isRelation("nmod") && entry.takes().contains(preposition(child));
            if (clause || about) {
                content = Optional.of(trim(grammar.leftmost(child), grammar.rightmost(child)));
                break;
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Span words = content.orElseThrow();
        Optional<Token> source = owner(noun);
        boolean clause = sentence.tokensIn(words).stream()
                .findFirst()
                .filter(t -> Grammar.lower(t).equals("that"))
                .isPresent();
        return source.isPresent() || clause ? Optional.of(ascription(source, noun, entry, words)) : Optional.empty();
    }

    private Optional<Token> owner(Token noun) {
        Optional<Token> possessor = sentence.children(noun).stream()
                .filter(t -> OWNERS.contains(t.relation()))
                .findFirst();
        if (possessor.isPresent()) {
            return possessor;
        }
        Optional<Token> by = sentence.children(noun, "nmod").stream()
                .filter(t -> preposition(t).equals("by") || preposition(t).equals("from"))
                .findFirst();
        if (by.isPresent()) {
            return by;
        }
        return noun.isRelation("obj")
                ? sentence.head(noun)
                        .filter(h -> !grammar.isPassive(h))
                        .flatMap(h -> view.subjects.find(h))
                        .map(SubjectFinder.Subject::head)
                : Optional.empty();
    }

    private Optional<Ascription> adjective(Token adjective, Entry entry) {
        Optional<Token> subject = sentence.child(adjective, "nsubj");
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        List<Span> found = new ArrayList<>();
        for (Token child : sentence.children(adjective)) {
            if (child.index() < adjective.index()) {
                continue;
            }
            boolean takes = (isClause(child) && entry.takes().contains("clause"))
                    || (isDeed(child) && entry.takes().contains("deed"))
                    || ((child.isRelation("obl") || child.isRelation("advcl"))
                            && entry.takes().contains(preposition(child)));
            if (takes) {
                found.add(trim(grammar.leftmost(child), grammar.rightmost(child)));
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(ascription(subject, adjective, entry, found.getFirst()));
    }

    private boolean isClause(Token child) {
        return child.isRelation("ccomp") || (child.isRelation("advcl") && isThat(child));
    }

    private boolean isDeed(Token child) {
        boolean below = child.isRelation("xcomp") || child.isRelation("advcl") || child.isRelation("ccomp");
        boolean gerund = child.isRelation("xcomp") && child.xpos().equals("VBG");
        return below && (gerund || grammar.isInfinitive(child));
    }

    private boolean isThat(Token child) {
        return sentence.children(child, "mark").stream()
                .anyMatch(m -> Set.of("that", "whether", "if").contains(Grammar.lower(m)));
    }

    private String preposition(Token child) {
        return sentence.children(child).stream()
                .filter(c -> c.isRelation("case") || c.isRelation("mark"))
                .filter(c -> c.index() < child.index())
                .map(Grammar::lower)
                .findFirst()
                .orElse("");
    }

    /// From a token to another, without marks at either end.
    private Span trim(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && ",:;—–-".contains(sentence.token(first).text())) {
            first++;
        }
        while (last > first && ",:;.—–-".contains(sentence.token(last).text())) {
            last--;
        }
        return grammar.span(first, last);
    }
}
