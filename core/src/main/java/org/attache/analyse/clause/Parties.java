package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.Party;
import org.attache.text.Span;

/// Who a noun phrase stands for: an entity of the cast by its name, title, apposition or pronoun; the state of
/// "Russian officials" and "US warplanes" (`clause.party.official`, `clause.party.force`); else the words
/// of the text
/// without article.
///
/// Thread-safe: immutable once made.
public final class Parties {
    private static final int REACH = 2;
    private static final int FRONT = 4;
    private static final int SPEECH_REACH = 4;
    private static final int LONGEST_OFFICE = 4;
    private static final Set<String> HOMELANDS = Set.of("country", "nation", "homeland", "government");
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "his", "her");

    private final Reading reading;
    private final Map<Sentence, List<Cast.Place>> bySentence = new HashMap<>();
    private final Map<String, Entity> byId = new HashMap<>();
    private final WordClasses words = WordClasses.english();
    private final PhraseWords phrases;

    private Parties(Reading reading) {
        this.reading = reading;
        this.phrases = new PhraseWords(reading.text());
        List<Cast.Place> places = reading.cast().places();
        int at = 0;
        for (Sentence sentence : reading.sentences()) {
            while (at > 0
                    && places.get(at - 1).mention().quote().span().end()
                            > sentence.span().start()) {
                at--;
            }
            List<Cast.Place> inside = new ArrayList<>();
            while (at < places.size()
                    && places.get(at).mention().quote().span().start()
                            < sentence.span().end()) {
                if (sentence.span().contains(places.get(at).mention().quote().span())) {
                    inside.add(places.get(at));
                }
                at++;
            }
            bySentence.put(sentence, List.copyOf(inside));
        }
        reading.cast().entities().forEach(e -> byId.put(e.id(), e));
    }

    /// The parties of an article.
    public static Parties of(Reading reading) {
        return new Parties(reading);
    }

    /// The article.
    Reading reading() {
        return reading;
    }

    /// The mentions of a sentence, in order of the text.
    public List<Cast.Place> mentions(Sentence sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /// The entity behind a known party.
    public Optional<Entity> entity(Party party) {
        return party instanceof Party.Known known ? Optional.ofNullable(byId.get(known.entityId())) : Optional.empty();
    }

    /// The mention that a phrase is: the one headed by its token, or the name given beside it
    /// ("the head of the fund, Ivan Petrov").
    public Optional<Cast.Place> mention(Sentence sentence, Token token) {
        Optional<Cast.Place> ahead = ahead(sentence, token);
        if (ahead.isPresent()) {
            return ahead;
        }
        Optional<Cast.Place> own = headed(sentence, token);
        if (own.isPresent()) {
            return officer(sentence, token, own.orElseThrow())
                    .or(() -> renamed(sentence, token, own.orElseThrow()))
                    .or(() -> own);
        }
        if (token.upos().equals("PRON")) {
            return pronoun(sentence, token);
        }
        if (token.isVerb()) {
            return Optional.empty();
        }
        if (words.has("official", token) || words.has("office", token)) {
            Optional<Cast.Place> next = mentions(sentence).stream()
                    .filter(p -> p.entity().type() == EntityType.PERSON)
                    .filter(p -> isNext(sentence, token, p.mention().quote().span()))
                    .findFirst();
            if (next.isPresent()) {
                return next;
            }
        }
        for (String relation : List.of("appos", "flat", "nmod:desc")) {
            for (Token child : sentence.children(token, relation)) {
                Optional<Cast.Place> beside = headed(sentence, child);
                if (beside.isPresent()
                        && mayStandFor(token, beside.orElseThrow().entity())) {
                    return beside;
                }
            }
        }
        return token.xpos().equals("NN") ? apposed(sentence, token) : Optional.empty();
    }

    /// "the foreign minister, Paul Girard": the name beside an office says who it is, whoever it was taken for.
    private Optional<Cast.Place> renamed(Sentence sentence, Token token, Cast.Place office) {
        if (office.mention().kind() == Mention.Kind.NAME || token.upos().equals("PRON")) {
            return Optional.empty();
        }
        return sentence.children(token, "appos").stream()
                .flatMap(a -> headed(sentence, a).stream())
                .filter(p -> p.entity().type() == EntityType.PERSON && p.mention().kind() == Mention.Kind.NAME)
                .findFirst();
    }

    /// "U.S. Army General Mark Keller": the parser may take the body for the head of the phrase and the officer for
    /// an apposition, though no comma stands between.
    private Optional<Cast.Place> officer(Sentence sentence, Token token, Cast.Place body) {
        if (body.entity().type() != EntityType.ORGANIZATION) {
            return Optional.empty();
        }
        int end = body.mention().quote().span().end();
        return mentions(sentence).stream()
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .filter(p -> {
                    int start = p.mention().quote().span().start();
                    return start > end
                            && sentence.headOf(p.mention().quote().span())
                                    .filter(h -> h.head() == token.index())
                                    .isPresent()
                            && sentence.tokensIn(new Span(end, start)).stream()
                                    .allMatch(t -> t.isNominal() && Character.isUpperCase(t.text().charAt(0)));
                })
                .findFirst();
    }

    /// "the head of arms exporter Rosoboronexport, Ivan Petrov": the parser may hang the name on the last noun of the
    /// phrase. Misses, and gets wrong, "the son of the president, Ivan Petrov".
    private Optional<Cast.Place> apposed(Sentence sentence, Token token) {
        return sentence.children(token, "nmod").stream()
                .filter(c -> c.index() > token.index())
                .flatMap(c -> sentence.children(c, "appos").stream())
                .filter(a ->
                        a.index() > 0 && sentence.token(a.index() - 1).text().equals(","))
                .flatMap(a -> headed(sentence, a).stream())
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .findFirst();
    }

    /// Rule `clause.party.ahead`: "his" in a phrase at the front of a sentence is the person who is the subject after
    /// it. Catches "During his visit to Cairo, General Petrov met"; misses "In his capital, Petrov received".
    private Optional<Cast.Place> ahead(Sentence sentence, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (!word.equals("his") && !word.equals("her")) {
            return Optional.empty();
        }
        Token at = token;
        while (at.head() >= 0) {
            at = sentence.token(at.head());
            for (Token subject : sentence.children(at, "nsubj")) {
                if (subject.index() > token.index() && !subject.upos().equals("PRON")) {
                    Optional<Cast.Place> person =
                            mention(sentence, subject).filter(p -> p.entity().type() == EntityType.PERSON);
                    boolean first = mentions(sentence).stream()
                            .filter(p -> p.entity().type() == EntityType.PERSON)
                            .allMatch(p -> p.mention().quote().span().end()
                                    > sentence.token(token.index()).span().start());
                    return first ? person : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// Rule `clause.party.pronoun`: "he" and "she" that the cast left open stand for the person whom the
    /// sentence before
    /// names first, or the one named before it in the same sentence.
    private Optional<Cast.Place> pronoun(Sentence sentence, Token token) {
        if (!PERSONAL.contains(token.text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<Cast.Place> persons = mentions(sentence).stream()
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .toList();
        List<Cast.Place> before = persons.stream()
                .filter(p -> p.mention().quote().span().end() <= token.span().start())
                .toList();
        boolean possessive = token.xpos().equals("PRP$");
        if (!before.isEmpty()) {
            return Optional.of(possessive ? before.getLast() : before.getFirst());
        }
        if (possessive && !persons.isEmpty() && token.index() < FRONT) {
            // "During his visit to Cairo, Petrov …"
            return Optional.of(persons.getFirst());
        }
        Optional<Sentence> earlier = reading.before(sentence);
        for (int i = 0; i < REACH && earlier.isPresent(); i++) {
            Optional<Cast.Place> person = mentions(earlier.orElseThrow()).stream()
                    .filter(p -> p.entity().type() == EntityType.PERSON)
                    .findFirst();
            if (person.isPresent()) {
                return person;
            }
            earlier = reading.before(earlier.orElseThrow());
        }
        return Optional.empty();
    }

    /// "Foreign Minister Ivan Petrov", "the minister, Ivan Petrov": the name stands right after the office.
    private static boolean isNext(Sentence sentence, Token office, Span name) {
        int at = office.index() + 1;
        if (at < sentence.tokens().size() && sentence.token(at).lemma().equals("of")) {
            // "Secretary of State Antony Blinken", "Chairman of the Joint Chiefs of Staff, General Milley"
            int end = Math.min(sentence.tokens().size(), at + LONGEST_OFFICE);
            while (at < end
                    && sentence.token(at).span().start() != name.start()
                    && !sentence.token(at).upos().equals("PUNCT")) {
                at++;
            }
        }
        if (at < sentence.tokens().size() && sentence.token(at).text().equals(",")) {
            at++;
        }
        return at < sentence.tokens().size() && sentence.token(at).span().start() == name.start();
    }

    private static boolean mayStandFor(Token token, Entity entity) {
        return entity.type() != EntityType.WEAPON || !token.upos().equals("PROPN");
    }

    private Optional<Cast.Place> headed(Sentence sentence, Token token) {
        List<Cast.Place> places = mentions(sentence);
        int best = -1;
        int longest = -1;
        for (int i = 0; i < places.size(); i++) {
            Span span = places.get(i).mention().quote().span();
            // the first of the longest
            if (span.length() > longest && span.contains(token.span()) && isHead(sentence, token, span)) {
                best = i;
                longest = span.length();
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(places.get(best));
    }

    /// The token heads the span, or is tied to its head as part of one name.
    private static boolean isHead(Sentence sentence, Token token, Span span) {
        Token at = token;
        while (at.head() >= 0 && span.contains(sentence.token(at.head()).span())) {
            if (!at.isRelation("flat")
                    && !at.isRelation("compound")
                    && !at.relation().equals("nmod:desc")) {
                return false;
            }
            at = sentence.token(at.head());
        }
        return true;
    }

    /// The parties that a phrase stands for; conjuncts are asked for one by one. Empty for a pronoun that
    /// was not
    /// resolved.
    public List<Party> of(Sentence sentence, Token token) {
        Optional<Cast.Place> mention = mention(sentence, token);
        if (mention.isPresent()) {
            return List.of(known(mention.orElseThrow().entity()));
        }
        if (token.upos().equals("PRON")) {
            return speaker(sentence, token);
        }
        if (!token.upos().equals("NOUN")
                && !token.upos().equals("PROPN")
                && !token.upos().equals("ADJ")
                && !token.upos().equals("NUM")) {
            return List.of();
        }
        Optional<Party> homeland = homeland(sentence, token).or(() -> group(sentence, token));
        if (homeland.isPresent()) {
            return List.of(homeland.orElseThrow());
        }
        boolean many = token.xpos().equals("NNS") || words.has("collective", token);
        if (many && (words.has("official", token) || words.has("force", token))) {
            List<Party> states = states(sentence, token);
            if (states.isEmpty()) {
                states = from(sentence, token);
            }
            if (!states.isEmpty()) {
                return states;
            }
        }
        String described = described(sentence, token);
        return described.isEmpty() ? List.of() : List.of(new Party.Described(described));
    }

    private static boolean isOf(Sentence sentence, Token phrase) {
        return sentence.children(phrase, "case").stream()
                .anyMatch(p -> p.lemma().equals("of") || p.lemma().equals("from"));
    }

    /// "troops from Morocco, Senegal and the United States", "representatives of Fatah and Hamas".
    private List<Party> from(Sentence sentence, Token many) {
        boolean official = words.has("official", many);
        return sentence.children(many, "nmod").stream()
                .filter(c -> isOf(sentence, c))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .flatMap(c -> headed(sentence, c).stream())
                .filter(p -> actsAsState(p.entity())
                        || (official && p.entity().type() == EntityType.ORGANIZATION))
                .filter(p -> p.mention().kind() != Mention.Kind.DEMONYM)
                .map(p -> known(p.entity()))
                .toList();
    }

    /// Rule `clause.party.speaker`: "they" and "it" inside what somebody says stand for who says it: "Iranian
    /// forces say
    /// they have struck a base", "the ministry said it had shot down a drone". Misses, and gets wrong, "Witnesses
    /// said
    /// they were soldiers".
    private List<Party> speaker(Sentence sentence, Token pronoun) {
        String word = pronoun.text().toLowerCase(Locale.ROOT);
        boolean many = word.equals("they") || word.equals("them");
        if (!many && !word.equals("it")) {
            return List.of();
        }
        ClauseReader reader = new ClauseReader(sentence);
        Token at = pronoun;
        for (int i = 0; i < SPEECH_REACH; i++) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return List.of();
            }
            Token verb = above.orElseThrow();
            if (at.isRelation("ccomp") && words.has("speech", verb.lemma())) {
                List<Token> subjects = reader.surfaceSubjects(verb).stream()
                        .filter(s -> s.index() != pronoun.index() && !s.upos().equals("PRON"))
                        .toList();
                boolean plural = subjects.size() > 1
                        || subjects.stream()
                                .anyMatch(
                                        s -> s.xpos().equals("NNS") || s.xpos().equals("NNPS"));
                boolean body = subjects.size() == 1 && isBody(sentence, subjects.getFirst());
                if (many ? plural || body : body && !plural) {
                    return subjects.stream()
                            .flatMap(s -> of(sentence, s).stream())
                            .toList();
                }
                return List.of();
            }
            at = verb;
        }
        return List.of();
    }

    private boolean isBody(Sentence sentence, Token token) {
        return mention(sentence, token)
                .map(m -> m.entity().type() == EntityType.STATE || m.entity().type() == EntityType.ORGANIZATION)
                .orElseGet(() -> words.has("collective", token));
    }

    /// Rule `clause.party.homeland`: "his country", "her government" is the state that the person is of.
    private Optional<Party> homeland(Sentence sentence, Token token) {
        if (!HOMELANDS.contains(token.lemma())) {
            return Optional.empty();
        }
        return sentence.children(token, "nmod:poss").stream()
                .filter(p -> p.upos().equals("PRON"))
                .flatMap(p -> mention(sentence, p).stream())
                .flatMap(m -> m.entity().country().stream())
                .flatMap(c -> byId.values().stream()
                        .filter(e -> e.type() == EntityType.STATE
                                && e.country().filter(c::equals).isPresent()))
                .map(Parties::known)
                .findFirst();
    }

    /// Rule `clause.party.group`: "the Hezbollah movement", "Taliban fighters", "ELN rebels" are the body named right
    /// before. Misses fighters whose number or wing matters; never for one of them ("a Taliban commander").
    private Optional<Party> group(Sentence sentence, Token token) {
        boolean body = words.has("group", token) && token.xpos().equals("NN");
        boolean fighters = words.has("member", token) && token.xpos().equals("NNS");
        if (!body && !fighters) {
            return Optional.empty();
        }
        return sentence.children(token).stream()
                .filter(c -> c.index() == token.index() - 1
                        ? c.isRelation("compound") || c.isRelation("amod")
                        : fighters && c.isRelation("nmod") && isOf(sentence, c))
                .flatMap(c -> headed(sentence, c).stream())
                .filter(p -> p.entity().type() == EntityType.ORGANIZATION && !actsAsState(p.entity()))
                .map(p -> known(p.entity()))
                .findFirst();
    }

    /// What a counting phrase counts: "troops" of "thousands of troops"; any other token is its own core.
    public Token core(Sentence sentence, Token token) {
        if (!words.has("counting", token) && !token.upos().equals("NUM")) {
            return token;
        }
        return sentence.children(token, "nmod").stream()
                .filter(c -> c.index() > token.index()
                        && sentence.children(c, "case").stream()
                                .anyMatch(p -> p.lemma().equals("of")))
                .findFirst()
                // "tens of thousands of people"
                .map(c -> core(sentence, c))
                .orElse(token);
    }

    /// The states and alliances named before a noun: "US and British" of "US and British forces".
    public List<Party> states(Sentence sentence, Token noun) {
        List<Party> states = new ArrayList<>();
        for (Token child : sentence.children(noun)) {
            if (!child.isRelation("amod")
                    && !child.isRelation("compound")
                    && !child.relation().equals("nmod:poss")) {
                continue;
            }
            for (Token modifier : sentence.conjuncts(child)) {
                headed(sentence, modifier)
                        .filter(p -> actsAsState(p.entity()))
                        .map(p -> known(p.entity()))
                        .filter(p -> !states.contains(p))
                        .ifPresent(states::add);
            }
        }
        return states;
    }

    private static boolean actsAsState(Entity entity) {
        return entity.type() == EntityType.STATE
                || (entity.type() == EntityType.ORGANIZATION
                        && entity.country()
                                .filter(c -> c.length() != 3 || c.equals("EU"))
                                .isPresent());
    }

    /// The party of an entity.
    public static Party known(Entity entity) {
        return new Party.Known(entity.id(), entity.name());
    }

    /// Whether a mention is more than an adjective of a name.
    public static boolean isNoun(Cast.Place place) {
        return place.mention().kind() != Mention.Kind.DEMONYM;
    }

    /// The words of a phrase without article and without what hangs after it, but for "of …".
    public String described(Sentence sentence, Token head) {
        return phrases.described(sentence, head);
    }
}
