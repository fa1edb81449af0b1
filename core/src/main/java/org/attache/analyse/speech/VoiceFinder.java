package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.Party;

/// Says who the phrase at a token names: an entity of the cast, or a description in the words of the text.
/// Remembers who spoke before, for pronouns and descriptions that the cast leaves open: "he added",
/// "the spokesman said", "the report said". Not thread-safe: one article each.
final class VoiceFinder {
    private static final Set<String> MASCULINE_FEMININE = Set.of("he", "she", "him", "her");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their");
    private static final Set<String> PERSONAL = SpeechWords.of(SpeechWords.Kind.PERSONAL);
    /// Sentences in which "the statement" is the one that was named.
    private static final int STATEMENT = 6;

    private static final Set<String> SELF =
            Set.of("i", "we", "you", "me", "us", "there", "what", "nothing", "everything", "something");

    private final Reading reading;
    private final CueLexicon lexicon;
    private final Offices offices;
    private final DescriptionPhrase phrases;
    private final BodiesBefore bodies;
    private final List<Voice> spoken = new ArrayList<>();
    /// Who handed on the last statement.
    private Optional<Voice> carrier = Optional.empty();
    /// Index of the sentence of the last statement; -1 before the first.
    private int lastSentence = -1;

    VoiceFinder(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.offices = new Offices(reading);
        this.phrases = new DescriptionPhrase(reading, lexicon);
        this.bodies = new BodiesBefore(reading, lexicon);
    }

    /// Notes that this voice has just spoken.
    ///
    /// @param outer who handed its words on
    void remember(Sentence sentence, Voice voice, Optional<Voice> outer) {
        carrier = outer.filter(v -> v.sort() == Voice.Sort.CARRIER);
        spoken.add(voice);
        lastSentence = reading.sentences().indexOf(sentence);
    }

    /// Who spoke last.
    Optional<Voice> last() {
        return spoken.isEmpty() ? Optional.empty() : Optional.of(spoken.getLast());
    }

    /// What kind of thing a noun names.
    Voice.Sort sort(String lemma, Token head) {
        return lexicon.sort(lemma, head);
    }

    /// Who the phrase headed by `head` names; empty for "it is said", "we", and words that nobody can be.
    Optional<Voice> find(Sentence sentence, Token head) {
        String word = Grammar.lower(head);
        if (SELF.contains(word) && !head.upos().equals("PROPN")) {
            return Optional.empty();
        }
        Optional<Voice> related = antecedent(sentence, head, word);
        if (related.isPresent()) {
            return related;
        }
        if (head.upos().equals("PRON")
                && !word.matches("some|many|others|both|all|several|most|few|another|one|those")) {
            return pronoun(sentence, head, word);
        }
        Optional<Voice> same = lastDescribed(sentence, head);
        if (same.isPresent()) {
            return same;
        }
        Optional<Voice> known = Titles.personBehind(reading, sentence, head)
                .map(p -> Voice.of(p.entity(), head.lemma()))
                .or(() -> known(sentence, head));
        if (known.isPresent()) {
            return known;
        }
        Optional<Voice> writer = writer(sentence, head);
        if (writer.isPresent()) {
            return writer;
        }
        Optional<Voice> issued = issuedBefore(sentence, head);
        if (issued.isPresent()) {
            return issued;
        }
        Optional<Voice> titled = titled(sentence, head);
        if (titled.isPresent()) {
            return titled;
        }
        for (Token name : sentence.children(head, "appos")) {
            // "told reporters Peru": several have no one's name right behind them
            boolean clause = head.xpos().equals("NNS") && name.index() == head.index() + 1;
            Optional<Voice> apposed = clause ? Optional.empty() : known(sentence, name);
            if (apposed.filter(v -> v.sort() == Voice.Sort.PERSON || v.sort() == Voice.Sort.BODY)
                    .isPresent()) {
                return apposed;
            }
        }
        if (lexicon.isNoun(CueLexicon.NounClass.PERSON, head.lemma().toLowerCase(Locale.ROOT))
                && !head.xpos().endsWith("S")) {
            Optional<Voice> holder = offices.holder(sentence, head).map(e -> Voice.of(e, head.lemma()));
            if (holder.isPresent()) {
                return holder;
            }
            Optional<Voice> again = offices.mainPerson(sentence, head)
                    .map(e -> Voice.of(e, head.lemma()))
                    .filter(v -> spoken.stream().anyMatch(v::isSame));
            if (again.isPresent()) {
                return again;
            }
        }
        return Optional.of(described(sentence, head));
    }

    /// "extradition to Chile, which accuses him": the name right before the relative word.
    private Optional<Voice> antecedent(Sentence sentence, Token head, String word) {
        if (!word.equals("which") && !word.equals("who")) {
            return Optional.empty();
        }
        int at = head.index() - 1;
        if (at > 0 && sentence.token(at).text().equals(",")) {
            at--;
        }
        return at >= 0 && sentence.token(at).upos().equals("PROPN")
                ? known(sentence, sentence.token(at))
                        .filter(v -> v.sort() == Voice.Sort.BODY || v.sort() == Voice.Sort.PERSON)
                : Optional.empty();
    }

    /// "A foreign ministry spokesman said … It was not yet known, the spokesman said": the one described and unnamed
    /// who spoke last, in this sentence or the two before, and not a named one with that office elsewhere.
    private Optional<Voice> lastDescribed(Sentence sentence, Token head) {
        boolean bare = sentence.children(head).stream()
                        .filter(c -> c.index() < head.index())
                        .allMatch(c -> Grammar.lower(c).equals("the"))
                && head.index() > 0
                && Grammar.lower(sentence.token(head.index() - 1)).equals("the")
                && lexicon.isNoun(CueLexicon.NounClass.PERSON, head.lemma().toLowerCase(Locale.ROOT))
                && (head.index() + 1 >= sentence.tokens().size()
                        || !sentence.token(head.index() + 1).upos().equals("PROPN"));
        boolean near = lastSentence >= 0 && reading.sentences().indexOf(sentence) - lastSentence <= 2;
        return bare && near
                ? last().filter(v -> v.party() instanceof Party.Described
                        && v.sort() == Voice.Sort.PERSON
                        && !v.plural()
                        && v.noun().equals(head.lemma().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /// Who speaks where "he" follows his words: nobody who is named last in those words, but who spoke before.
    Optional<Voice> outside(Sentence sentence, SpeechAct act, Voice voice) {
        boolean pronoun = act.speaker()
                .filter(h -> MASCULINE_FEMININE.contains(Grammar.lower(h)))
                .isPresent();
        if (!pronoun || spoken.isEmpty()) {
            return Optional.of(voice);
        }
        if (!isNamedIn(act, voice)) {
            return Optional.of(goesOn(sentence) ? spoken.getLast() : voice);
        }
        for (Voice earlier : spoken.reversed()) {
            if (earlier.sort() == Voice.Sort.PERSON && !earlier.plural()) {
                return isNamedIn(act, earlier) ? Optional.of(voice) : Optional.of(earlier);
            }
        }
        return Optional.of(voice);
    }

    /// "“…,” he said" in a paragraph that opens with its quotation, right after a paragraph that ends with speech:
    /// the same man goes on.
    private boolean goesOn(Sentence sentence) {
        Voice last = spoken.getLast();
        return last.sort() == Voice.Sort.PERSON
                && !last.plural()
                && lastSentence >= 0
                && opensWithQuotation(sentence)
                && reading.sentences().get(lastSentence).paragraph() == sentence.paragraph() - 1
                && (lastSentence + 1 >= reading.sentences().size()
                        || reading.sentences().get(lastSentence + 1).paragraph() == sentence.paragraph());
    }

    private boolean opensWithQuotation(Sentence sentence) {
        String paragraph = reading.text()
                .slice(reading.article().paragraphs().get(sentence.paragraph()))
                .strip();
        return !paragraph.isEmpty() && "“\"«„".indexOf(paragraph.charAt(0)) >= 0;
    }

    private boolean isNamedIn(SpeechAct act, Voice voice) {
        return act.content().stream()
                .flatMap(c -> reading.cast().in(c).stream())
                .filter(p ->
                        p.mention().kind() == Mention.Kind.NAME || p.mention().kind() == Mention.Kind.DESCRIPTION)
                .anyMatch(p -> voice.party()
                        .equals(new Party.Known(p.entity().id(), p.entity().name())));
    }

    private Optional<Voice> pronoun(Sentence sentence, Token head, String word) {
        Optional<Voice> press = word.equals("it") ? press(sentence) : Optional.empty();
        if (press.isPresent()) {
            return press;
        }
        Optional<Voice> cast = lastSpeaker(sentence, word)
                .or(() -> reading.cast().at(head).map(place -> Voice.of(place.entity(), word)));
        if (cast.isPresent()) {
            return cast;
        }
        boolean person = MASCULINE_FEMININE.contains(word);
        boolean several = word.equals("they") || word.equals("them");
        Optional<Voice> nearer = several ? subjectHere(sentence, head) : Optional.empty();
        if (nearer.isPresent()) {
            return nearer;
        }
        for (Voice voice : spoken.reversed()) {
            boolean fits = person
                    ? voice.sort() == Voice.Sort.PERSON && !voice.plural()
                    : several ? voice.plural() || voice.sort() == Voice.Sort.BODY : voice.sort() == Voice.Sort.BODY;
            if (fits) {
                return Optional.of(voice);
            }
        }
        return person ? Optional.empty() : subjectBefore(sentence);
    }

    /// The paper or agency that spoke in the sentence before, or that carried the words of persons: "the magazine
    /// reported, citing officials. The talks failed, it said."
    private Optional<Voice> press(Sentence sentence) {
        boolean near = lastSentence >= 0 && lastSentence == reading.sentences().indexOf(sentence) - 1;
        if (!near || spoken.isEmpty()) {
            return Optional.empty();
        }
        Voice last = spoken.getLast();
        return last.sort() == Voice.Sort.CARRIER
                ? Optional.of(last)
                : last.sort() == Voice.Sort.BODY ? Optional.empty() : carrier;
    }

    /// "Mr Ruiz said A. He added B": who spoke in the sentence before goes on, whomever he spoke of; not where the
    /// article calls him "she".
    private Optional<Voice> lastSpeaker(Sentence sentence, String word) {
        boolean near = word.equals("he")
                && lastSentence >= 0
                && lastSentence == reading.sentences().indexOf(sentence) - 1;
        return near
                ? last().filter(v -> v.sort() == Voice.Sort.PERSON && !v.plural() && !Titles.isShe(reading, v))
                : Optional.empty();
    }

    /// Those who are the subject of the same sentence before "they": "militants issued a tape they said proved".
    private Optional<Voice> subjectHere(Sentence sentence, Token pronoun) {
        int before = pronoun.index() - 1;
        if (before < 0 || sentence.token(before).upos().equals("PUNCT")) {
            return Optional.empty(); // "Attackers have not been found, they said": who is spoken of
        }
        return sentence.tokens().stream()
                .filter(t -> t.index() < before && t.isRelation("nsubj") && t.isNominal())
                .filter(t -> !t.upos().equals("PRON"))
                .map(t -> known(sentence, t).orElseGet(() -> described(sentence, t)))
                .filter(v -> v.sort() == Voice.Sort.BODY || v.plural())
                .reduce((a, c) -> c);
    }

    /// The state or body that is the subject of the sentence before, for an "it" or "they" that nobody has resolved.
    private Optional<Voice> subjectBefore(Sentence sentence) {
        int at = reading.sentences().indexOf(sentence);
        if (at < 1) {
            return Optional.empty();
        }
        Sentence before = reading.sentences().get(at - 1);
        return before.tokens().stream()
                .filter(t -> t.isRelation("nsubj"))
                .map(t -> known(before, t))
                .flatMap(Optional::stream)
                .filter(v -> v.sort() == Voice.Sort.BODY)
                .findFirst();
    }

    private Optional<Voice> known(Sentence sentence, Token head) {
        Optional<Cast.Place> place = reading.cast().headedBy(sentence, head);
        if (place.isEmpty()) {
            place = reading.cast()
                    .at(head)
                    .filter(p -> p.mention().kind() != Mention.Kind.DEMONYM)
                    .filter(p -> p.mention().quote().span().end() >= head.span().end());
        }
        return place.filter(p -> p.mention().kind() != Mention.Kind.DEMONYM
                        || head.upos().equals("PROPN")
                        || head.xpos().endsWith("S"))
                .map(p -> Voice.of(p.entity(), head.lemma()));
    }

    /// Whose tweet, post or letter it is: "one of the mayor's tweets read".
    private Optional<Voice> writer(Sentence sentence, Token head) {
        List<Token> texts = new ArrayList<>(sentence.children(head, "nmod"));
        texts.addFirst(head);
        return texts.stream()
                .filter(t -> PERSONAL.contains(t.lemma().toLowerCase(Locale.ROOT)))
                .flatMap(t -> sentence.children(t, "nmod:poss").stream())
                .map(owner -> known(sentence, owner))
                .flatMap(Optional::stream)
                .filter(v -> v.sort() == Voice.Sort.PERSON)
                .findFirst()
                .or(() -> issuer(sentence, head));
    }

    /// Whose text speaks: "a statement from the group said", "a post of the ministry". A report or a study speaks by
    /// itself.
    private Optional<Voice> issuer(Sentence sentence, Token head) {
        if (!lexicon.isNoun(CueLexicon.NounClass.ISSUED, head.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Titles.issuers(sentence, head).stream()
                .map(t -> find(sentence, t))
                .flatMap(Optional::stream)
                .filter(v -> v.sort() == Voice.Sort.PERSON || v.sort() == Voice.Sort.BODY)
                .findFirst();
    }

    /// "The fleet command said in a statement that … The statement said": the one who spoke last, in this
    /// sentence or the two before, if one of the last six names the text that speaks now.
    private Optional<Voice> issuedBefore(Sentence sentence, Token head) {
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        int at = reading.sentences().indexOf(sentence);
        boolean bare = lexicon.isNoun(CueLexicon.NounClass.ISSUED, lemma)
                && head.index() > 0
                && Grammar.lower(sentence.token(head.index() - 1)).equals("the")
                && sentence.children(head, "nmod").isEmpty();
        if (!bare || lastSentence < 0 || at - lastSentence > 2) {
            return Optional.empty();
        }
        boolean own = spoken.stream().anyMatch(v -> v.noun().equals(lemma)); // "a military statement" spoke itself
        int from = own ? lastSentence : Math.max(0, at - STATEMENT);
        boolean named = reading.sentences().subList(from, at + 1).stream()
                .flatMap(n -> n.tokens().stream())
                .filter(t -> t.span().end() < head.span().start() - 1)
                .anyMatch(t -> t.lemma().equalsIgnoreCase(lemma));
        return last().filter(v -> named && (v.sort() == Voice.Sort.PERSON || v.sort() == Voice.Sort.BODY));
    }

    /// The person whose name begins right behind his title, where the tree makes the title the head.
    private Optional<Voice> titled(Sentence sentence, Token head) {
        int next = head.index() + 1;
        if (next + 1 < sentence.tokens().size()
                && sentence.token(next).text().equals(",")
                && lexicon.isNoun(CueLexicon.NounClass.PERSON, head.lemma())) {
            // "a senior diplomat, Li Gun, repeated", whatever the tree says
            Token name = sentence.token(next + 1);
            return reading.cast()
                    .at(name)
                    .filter(p -> p.mention().kind() == Mention.Kind.NAME
                            && p.entity().type() == EntityType.PERSON)
                    .filter(p -> sentence.tokensIn(p.mention().quote().span()).stream()
                            .map(Token::index)
                            .reduce((a, b) -> b)
                            .filter(last -> last + 1 < sentence.tokens().size()
                                    && sentence.token(last + 1).text().equals(","))
                            .isPresent())
                    .map(p -> Voice.of(p.entity(), head.lemma()));
        }
        if (next >= sentence.tokens().size() || !sentence.token(next).upos().equals("PROPN")) {
            return Optional.empty();
        }
        return known(sentence, sentence.token(next)).filter(v -> v.sort() == Voice.Sort.PERSON && !v.plural());
    }

    private Voice described(Sentence sentence, Token head) {
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        String words = phrases.of(sentence, head);
        Voice.Sort sort = lexicon.sort(lemma, head);
        boolean plural = head.xpos().equals("NNS") || head.xpos().equals("NNPS");
        Voice fresh = new Voice(new Party.Described(words), Optional.empty(), sort, lemma, plural);
        boolean definite = sentence.children(head, "det").stream().anyMatch(d -> DEFINITE.contains(Grammar.lower(d)));
        if (!definite) {
            return fresh;
        }
        for (Voice voice : spoken.reversed()) {
            if (voice.isMeantBy(fresh)) {
                return voice;
            }
        }
        return bodies.group(sentence, head, fresh)
                .or(() -> bodies.paper(sentence, head, fresh))
                .orElse(fresh);
    }
}
