package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads the speech acts of one sentence: each cue outside quotation marks with its speaker, listener, carrier
/// and words. Speech that is only wished, expected or denied ("would not say") is left out.
final class ActReader {
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "write",
            "state",
            "claim",
            "add",
            "warn",
            "declare",
            "note",
            "insist",
            "maintain",
            "argue",
            "announce",
            "acknowledge",
            "admit",
            "allege",
            "believe",
            "think",
            "stress",
            "contend",
            "assert",
            "concede",
            "reiterate",
            "emphasize",
            "report",
            "deny",
            "fear",
            "hope",
            "explain",
            "inform",
            "assure",
            "respond",
            "reply");

    /// Verbs that mean speech only beside a quotation: "the army will stay," he continued.
    private static final Set<String> WITH_QUOTATION = Set.of("continue", "begin", "go", "read", "cry", "joke");

    /// Forms that are cues whatever their tag.
    private static final Set<String> SURE =
            Set.of("said", "says", "told", "added", "noted", "quoted", "announced", "stated");

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final Grammar grammar;
    private final ContentFinder words;
    private final SubjectFinder subjects;
    private final int first;
    private final List<Quotation> quotations;

    ActReader(CueLexicon lexicon, Reading reading, Sentence sentence, List<Quotation> quotations) {
        this.lexicon = lexicon;
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

    /// All acts, in order of their cues; nested ones included.
    List<SpeechAct> read() {
        List<SpeechAct> acts = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (quoted(token)) {
                continue;
            }
            if (Grammar.lower(token).equals("according") && followedBy(token, "to")) {
                source(token).ifPresent(acts::add);
            } else if (isCandidate(token)) {
                verb(token).ifPresent(acts::add);
            }
        }
        return acts;
    }

    private boolean quoted(Token token) {
        return quotations.stream().anyMatch(q -> q.words().contains(token.span()));
    }

    private boolean isCandidate(Token token) {
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

    private boolean hasAsSaying() {
        return sentence.tokens().stream()
                .anyMatch(t -> CARRIED.contains(Grammar.lower(t))
                        && t.index() > 0
                        && sentence.token(t.index() - 1).text().equalsIgnoreCase("as"));
    }

    /// Whether a form of "be" stands before the verb, adverbs aside.
    private boolean afterBe(Token verb) {
        int at = verb.index() - 1;
        while (at >= 0 && sentence.token(at).upos().equals("ADV")) {
            at--;
        }
        return at >= 0 && sentence.token(at).lemma().equals("be");
    }

    private boolean followedBy(Token token, String word) {
        return token.index() + 1 < sentence.tokens().size()
                && sentence.token(token.index() + 1).text().equalsIgnoreCase(word);
    }

    private Optional<SpeechAct> verb(Token verb) {
        List<Cue> cues = lexicon.at(sentence, verb);
        if (cues.isEmpty() || grammar.isUnreal(verb) || unrealInfinitive(verb)) {
            return Optional.empty();
        }
        boolean naming = object(verb).isPresent()
                && quotationAfter(verb)
                && words.announced(verb, Optional.empty()).isEmpty();
        for (Construction construction : naming ? NAMING : ORDER) {
            for (Cue cue : cues) {
                if (cue.construction() == construction) {
                    Optional<SpeechAct> act = build(verb, cue);
                    if (act.isPresent()) {
                        return act;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static final Set<String> CARRIED = Set.of(
            "saying",
            "telling",
            "stating",
            "adding",
            "claiming",
            "declaring",
            "announcing",
            "writing",
            "warning",
            "denying",
            "calling",
            "reporting",
            "confirming",
            "noting",
            "stressing",
            "asking");

    /// Narrow constructions are tried before wide ones.
    private static final List<Construction> ORDER = List.of(
            Construction.CARRY,
            Construction.TELL,
            Construction.REPORT,
            Construction.URGE,
            Construction.VOW,
            Construction.DESCRIBE,
            Construction.VOICE,
            Construction.JUDGE);

    /// Where a thing and a quotation follow the verb.
    private static final List<Construction> NAMING =
            Stream.concat(Stream.of(Construction.DESCRIBE), ORDER.stream()).toList();

    private static final Set<String> REAL_CONTROLLERS = Set.of("continue", "go", "take", "proceed", "hasten");

    private boolean unrealInfinitive(Token verb) {
        if (!grammar.isInfinitive(verb)) {
            return false;
        }
        return sentence.head(verb)
                .filter(h -> REAL_CONTROLLERS.contains(h.lemma()))
                .isEmpty();
    }

    private Optional<SpeechAct> build(Token verb, Cue cue) {
        return switch (cue.construction()) {
            case REPORT -> report(verb, cue, Optional.empty());
            case TELL -> report(verb, cue, listener(verb));
            case URGE -> urge(verb, cue);
            case VOW -> vow(verb, cue);
            case JUDGE -> judge(verb, cue);
            case DESCRIBE -> describe(verb, cue);
            case VOICE -> voice(verb, cue);
            case CARRY -> carry(verb, cue);
            case SOURCE -> Optional.empty();
        };
    }

    /// Who is told: a person named before the words begin, else the tree's object, else the noun phrase after the
    /// verb.
    private Optional<Token> listener(Token verb) {
        Optional<Token> that = sentence.tokens().stream()
                .filter(t -> t.index() > verb.index() + 1 && t.index() < verb.index() + 16)
                .filter(t -> Grammar.lower(t).equals("that"))
                .findFirst();
        Optional<Token> named = that.flatMap(t -> subjects.named(verb, t));
        return named.or(() -> object(verb)).or(() -> nominalFrom(verb.index() + 1));
    }

    private Optional<Token> object(Token verb) {
        return sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isNominal())
                .filter(t -> t.isRelation("obj") || t.isRelation("iobj"))
                .findFirst();
    }

    private Optional<SpeechAct> report(Token verb, Cue cue, Optional<Token> listener) {
        Optional<SubjectFinder.Subject> subject = subjects.find(verb);
        Optional<Token> speaker = subject.map(SubjectFinder.Subject::head);
        int lead = lead(verb, subject);
        boolean own = subject.filter(SubjectFinder.Subject::own).isPresent() && grammar.isFinitePast(verb);
        int last = lastOfCue(verb, speaker);
        if (WITH_QUOTATION.contains(cue.words().getFirst()) && !isBesideQuotation(lead, last)) {
            return Optional.empty();
        }
        Optional<Span> before = own ? words.before(lead).map(b -> lastQuotation(b, verb)) : Optional.empty();
        Optional<Span> after = words.announced(last == verb.index() ? verb : sentence.token(last), listener);
        if (after.isEmpty() && (before.isEmpty() || !breaksAfter(last))) {
            after = words.clause(verb);
            if (after.isEmpty() && (SAYING.contains(cue.words().getFirst()) || pronounAfter(verb))) {
                after = words.tail(verb, listener);
            }
        }
        if (after.isPresent() && !listenerOnly(after.orElseThrow(), listener)) {
            return Optional.of(new SpeechAct(
                    verb, cue, speaker, listener, Optional.empty(), List.of(after.orElseThrow()), lead, false));
        }
        // an object that is no listener makes it another construction: "reported heavy shelling"
        boolean weighed = listener.isEmpty()
                && object(verb)
                        .filter(o -> speaker.filter(s -> s.index() == o.index()).isEmpty())
                        .isPresent();
        if (before.isEmpty() || (weighed && !SAYING.contains(cue.words().getFirst()))) {
            return Optional.empty();
        }
        List<Span> content = new ArrayList<>();
        content.add(before.orElseThrow());
        words.rest(last).ifPresent(content::add);
        return Optional.of(new SpeechAct(verb, cue, speaker, listener, Optional.empty(), content, lead, true));
    }

    /// Whether a quotation ends right before the cue's clause or begins right behind it.
    private boolean isBesideQuotation(int lead, int last) {
        int from = sentence.token(Math.max(0, lead - 2)).span().start();
        int to = sentence.token(Math.min(sentence.tokens().size() - 1, last + 2))
                .span()
                .end();
        return quotations.stream()
                .anyMatch(q -> q.outer().end() > from
                                && q.outer().end()
                                        <= sentence.token(lead).span().start()
                        || q.outer().start() < to
                                && q.outer().start()
                                        >= sentence.token(last).span().end());
    }

    /// "signaled they would": a subject right behind the verb begins a clause, whatever the tree says.
    private boolean pronounAfter(Token verb) {
        return verb.index() + 1 < sentence.tokens().size()
                && Set.of("he", "she", "they", "we", "i", "there")
                        .contains(Grammar.lower(sentence.token(verb.index() + 1)));
    }

    /// The quotation that ends the words before a cue, where an earlier cue has the rest: `X said that A, "B," he
    /// added`.
    private Span lastQuotation(Span before, Token verb) {
        Quotation last = quotations.isEmpty() ? null : lastBefore(verb);
        if (last == null || last.outer().start() <= before.start() + 1) {
            return before;
        }
        boolean shared = sentence.tokens().stream()
                .anyMatch(t -> t.span().end() <= last.outer().start()
                        && !quoted(t)
                        && t.index() != verb.index()
                        && grammar.isFinitePast(t)
                        && SAYING.contains(t.lemma())
                        && isCandidate(t));
        return shared ? last.outer() : before;
    }

    private @Nullable Quotation lastBefore(Token verb) {
        Quotation last = null;
        for (Quotation quotation : quotations) {
            if (quotation.outer().end() <= verb.span().start()) {
                last = quotation;
            }
        }
        return last;
    }

    /// Whether a comma, a full stop or an adjunct follows the cue's clause, so that no clause can depend on it.
    private boolean breaksAfter(int last) {
        if (last + 1 >= sentence.tokens().size()) {
            return true;
        }
        Token next = sentence.token(last + 1);
        return next.upos().equals("PUNCT")
                || next.upos().equals("ADP")
                || next.upos().equals("SCONJ");
    }

    private static boolean listenerOnly(Span after, Optional<Token> listener) {
        return listener.filter(l -> l.span().contains(after)).isPresent();
    }

    /// Where the cue's clause begins: its subject if that stands before the verb, else the verb.
    private int lead(Token verb, Optional<SubjectFinder.Subject> subject) {
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

    private boolean isParted(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Grammar.isBreak(sentence.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    private int lastOfCue(Token verb, Optional<Token> speaker) {
        return speaker.filter(s -> s.index() > verb.index())
                .map(grammar::rightmost)
                .orElse(verb.index());
    }

    private Optional<SpeechAct> urge(Token verb, Cue cue) {
        Optional<Token> listener = object(verb).or(() -> oblique(verb));
        Optional<Token> deed = sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && grammar.isInfinitive(t))
                .filter(t -> t.isRelation("xcomp") || t.isRelation("ccomp") || t.isRelation("advcl"))
                .findFirst();
        if (listener.isEmpty() || (deed.isEmpty() && !infinitiveAfter(verb, 14))) {
            return Optional.empty();
        }
        return phrase(verb, cue, listener);
    }

    private Optional<Token> oblique(Token verb) {
        return sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isRelation("obl") && t.isNominal())
                .findFirst();
    }

    private Optional<SpeechAct> vow(Token verb, Cue cue) {
        boolean deed = sentence.children(verb).stream()
                .anyMatch(t -> t.index() > verb.index()
                        && (t.isRelation("xcomp") || t.isRelation("ccomp"))
                        && grammar.isInfinitive(t));
        return deed || infinitiveAfter(verb, cue.words().getFirst().equals("threaten") ? 10 : 2)
                ? phrase(verb, cue, Optional.empty())
                : Optional.empty();
    }

    /// "to" and a bare verb, an adverb between allowed, within a few tokens after the verb and before the next comma.
    private boolean infinitiveAfter(Token verb, int reach) {
        int last = Math.min(sentence.tokens().size() - 1, verb.index() + reach);
        for (int i = verb.index() + 1; i < last; i++) {
            Token token = sentence.token(i);
            if (token.text().equals(",")) {
                return false;
            }
            if (Grammar.lower(token).equals("to")) {
                Token next = sentence.token(i + 1);
                boolean adverb =
                        next.upos().equals("ADV") && i + 2 < sentence.tokens().size();
                if (next.xpos().equals("VB")
                        || "“\"".contains(next.text())
                        || (adverb && sentence.token(i + 2).xpos().equals("VB"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<SpeechAct> judge(Token verb, Cue cue) {
        if (cue.words().size() == 1 && followedBy(verb, "of")) {
            return Optional.empty();
        }
        boolean reduced = verb.relation().equals("acl") && !isSet(verb);
        if (reduced && !quotationAfter(verb)) {
            return Optional.empty();
        }
        boolean thing = cue.words().size() > 1
                || grammar.isPassive(verb)
                || sentence.children(verb).stream()
                        .anyMatch(t -> t.index() > verb.index()
                                && (t.isRelation("obj")
                                        || t.isRelation("obl")
                                        || t.isRelation("xcomp")
                                        || t.isRelation("advcl")
                                        || t.isRelation("ccomp")));
        return thing ? phrase(verb, cue, Optional.empty()) : Optional.empty();
    }

    /// Whether a comma or "with" and a subject set a participle off from the noun before it.
    private boolean isSet(Token verb) {
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - 12); i--) {
            String word = Grammar.lower(sentence.token(i));
            if (word.equals("with") || (word.equals(",") && i >= verb.index() - 3)) {
                return true;
            }
        }
        return false;
    }

    private Optional<SpeechAct> describe(Token verb, Cue cue) {
        if (cue.words().size() == 1
                && sentence.child(verb, "compound")
                        .filter(p -> p.index() == verb.index() + 1)
                        .isPresent()) {
            return Optional.empty(); // "called out" is not "called"
        }
        boolean as = sentence.subtree(verb).stream()
                .anyMatch(t -> t.index() > verb.index()
                        && t.index() < verb.index() + 25
                        && Grammar.lower(t).equals("as"));
        boolean predicate = sentence.children(verb).stream()
                .anyMatch(t -> t.index() > verb.index() && (t.isRelation("xcomp") || t.isRelation("ccomp")));
        boolean named = object(verb).isPresent() && (quotationAfter(verb) || calls(verb, cue));
        return as || predicate || named ? phrase(verb, cue, Optional.empty()) : Optional.empty();
    }

    /// "called the plan a fraud", not "called a meeting": an article after the thing, and none before it but "the".
    private boolean calls(Token verb, Cue cue) {
        boolean call = Set.of("call", "dub", "brand", "label", "term", "declare")
                .contains(cue.words().getFirst());
        boolean event = Set.of("a", "an").contains(Grammar.lower(sentence.token(verb.index() + 1)));
        int last = Math.min(sentence.tokens().size(), verb.index() + 14);
        for (int i = verb.index() + 2; call && !event && i < last; i++) {
            if (Set.of("a", "an").contains(Grammar.lower(sentence.token(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean quotationAfter(Token verb) {
        return quotations.stream()
                .anyMatch(q -> q.outer().start() > verb.span().end()
                        && q.outer().start() < sentence.span().end());
    }

    private Optional<SpeechAct> voice(Token verb, Cue cue) {
        boolean clear = followedBy(verb, "clear");
        boolean noun = sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isRelation("obj"))
                .flatMap(t -> sentence.conjuncts(t).stream())
                .anyMatch(t -> lexicon.isNoun(CueLexicon.NounClass.SPEECH, t.lemma()));
        return clear || noun ? phrase(verb, cue, Optional.empty()) : Optional.empty();
    }

    /// The verb's own phrase as words: from the verb (or from the thing judged, where it stands before a passive) to
    /// the end of what hangs on it.
    private Optional<SpeechAct> phrase(Token verb, Cue cue, Optional<Token> listener) {
        Optional<SubjectFinder.Subject> subject = subjects.find(verb);
        Optional<Token> speaker = subject.map(SubjectFinder.Subject::head);
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        int from = verb.index();
        if (grammar.isPassive(verb)) {
            from = sentence.child(verb, "nsubj").map(grammar::leftmost).orElse(from);
            if (verb.isRelation("acl")) {
                from = sentence.head(verb).map(grammar::leftmost).orElse(from);
            }
        }
        int to = lastOfPhrase(verb);
        if (to <= verb.index() && from == verb.index()) {
            return Optional.empty();
        }
        return Optional.of(new SpeechAct(
                verb,
                cue,
                speaker,
                listener,
                Optional.empty(),
                List.of(grammar.span(Math.min(from, verb.index()), Math.max(to, verb.index()))),
                lead(verb, subject),
                false));
    }

    /// The last token below the verb that is not a joined clause with a subject or cue of its own.
    private int lastOfPhrase(Token verb) {
        int last = verb.index();
        for (Token child : sentence.children(verb)) {
            if (child.index() < verb.index() || child.upos().equals("PUNCT")) {
                continue;
            }
            boolean other = child.isRelation("conj") && child.isVerb()
                    || child.isRelation("parataxis")
                    || child.isRelation("cc");
            if (!other) {
                last = Math.max(last, grammar.rightmost(child));
            }
        }
        return overInfinitive(last);
    }

    /// "threatened in a speech to sink": an infinitive right after the phrase that the tree parted from it belongs to
    /// it,
    /// up to the next comma.
    private int overInfinitive(int last) {
        int at = last + 1;
        if (at + 1 >= sentence.tokens().size()
                || !Grammar.lower(sentence.token(at)).equals("to")
                || !(sentence.token(at + 1).xpos().equals("VB")
                        || "“\"".contains(sentence.token(at + 1).text()))) {
            return last;
        }
        while (at + 1 < sentence.tokens().size()
                && !",.;”".contains(sentence.token(at + 1).text())) {
            at++;
        }
        return at;
    }

    /// "RIA quoted her as saying", "she was quoted by RIA as saying", "the paper reported, citing a diplomat".
    private Optional<SpeechAct> carry(Token verb, Cue cue) {
        Optional<Token> saying = sentence.tokens().stream()
                .filter(t -> t.index() > verb.index() + 1 && t.index() < verb.index() + 40)
                .filter(t -> t.text().endsWith("ing"))
                .filter(t -> sentence.token(t.index() - 1).text().equalsIgnoreCase("as"))
                .filter(t -> CARRIED.contains(Grammar.lower(t)))
                .findFirst();
        boolean passive = grammar.isPassive(verb) && afterBe(verb);
        Optional<SubjectFinder.Subject> subject = subjects.find(verb);
        Optional<Token> carrier = subject.map(SubjectFinder.Subject::head);
        Optional<Token> speaker =
                passive ? sentence.child(verb, "nsubj") : saying.flatMap(s -> subjects.between(verb, s));
        if (passive && verb.isRelation("acl")) {
            speaker = sentence.head(verb);
        }
        if (saying.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        Token inner = saying.orElseThrow();
        int lead = passive
                ? speaker.map(s -> Math.min(grammar.leftmost(s), verb.index())).orElse(verb.index())
                : lead(verb, subject);
        Optional<Token> addressed = inner.text().equalsIgnoreCase("telling") ? listener(inner) : Optional.empty();
        Optional<Span> after = words.announced(inner, addressed);
        if (after.isEmpty() && words.before(lead).isEmpty()) {
            after = words.clause(inner).or(() -> words.tail(inner, addressed)).or(() -> words.remainder(inner));
        }
        Optional<Span> content = after.isPresent() ? after : words.before(lead);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpeechAct(
                verb, cue, speaker, addressed, carrier, List.of(content.orElseThrow()), lead, after.isEmpty()));
    }

    private static final Cue ACCORDING =
            new Cue(List.of("according", "to"), Construction.SOURCE, org.attache.fact.StatementKind.INFORM, "");

    private Optional<SpeechAct> source(Token according) {
        int from = according.index() + 2;
        if (from >= sentence.tokens().size()) {
            return Optional.empty();
        }
        Optional<Token> head = sentence.tokens().stream()
                .filter(t -> t.index() >= from && t.isNominal())
                .filter(t -> sentence.children(t).stream().anyMatch(c -> c.index() == according.index())
                        || according.head() == t.index())
                .findFirst()
                .or(() -> nominalFrom(from));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int end = endOfSource(head.orElseThrow(), from);
        List<Span> content = new ArrayList<>();
        if (according.index() > first + 1) {
            content.add(grammar.span(first, according.index() - 1));
        }
        int after = end + 1;
        boolean early = according.index() <= first + 2;
        boolean medial = !early
                && after < sentence.tokens().size()
                && sentence.token(after).text().equals(",")
                && sentence.token(according.index() - 1).text().equals(",")
                && !startsAside(after + 1);
        if ((early || medial) && after + 1 < sentence.tokens().size()) {
            if (early) {
                content.clear();
            }
            content.add(grammar.span(after + 1, sentence.tokens().size() - 1));
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpeechAct(
                head.orElseThrow(),
                ACCORDING,
                head,
                Optional.empty(),
                Optional.empty(),
                content,
                according.index(),
                !early));
    }

    private boolean startsAside(int index) {
        if (index >= sentence.tokens().size()) {
            return true;
        }
        Token token = sentence.token(index);
        return token.xpos().equals("VBG") || Set.of("which", "who", "whose").contains(Grammar.lower(token));
    }

    private Optional<Token> nominalFrom(int first) {
        Token last = null;
        for (int i = first; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            if (token.isNominal()) {
                last = token;
            } else if (last != null || token.upos().equals("PUNCT")) {
                break;
            }
        }
        return Optional.ofNullable(last);
    }

    /// The last token of the phrase after "according to": up to the first comma that does not divide names.
    private int endOfSource(Token head, int first) {
        int last = Math.max(head.index(), grammar.rightmost(head));
        for (int i = Math.max(first, head.index()); i <= last; i++) {
            if (sentence.token(i).text().equals(",")) {
                return i - 1;
            }
        }
        return last;
    }
}
