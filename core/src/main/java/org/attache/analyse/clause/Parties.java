package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/// Who a noun phrase stands for: an entity of the cast by its name, title, apposition or pronoun; the state of
/// "Russian officials" and "US warplanes" (`clause.party.official`, `clause.party.force`); else the words of the
/// text without article.
///
/// Thread-safe: immutable once made.
public final class Parties {
    private static final Set<String> HOMELANDS = Set.of("country", "nation", "homeland", "government");

    private final Reading reading;
    private final Map<Sentence, List<Cast.Place>> bySentence = new HashMap<>();
    private final Map<String, Entity> byId = new HashMap<>();
    private final WordClasses words = WordClasses.english();
    private final PhraseWords phrases;
    private final Naming naming = new Naming(this);
    private final Antecedents antecedents = new Antecedents(this);

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

    /// The mention that a phrase is: the one headed by its token, or the name given beside it ("the head of the
    /// fund, Ivan Petrov").
    public Optional<Cast.Place> mention(Sentence sentence, Token token) {
        return naming.of(sentence, token);
    }

    Optional<Cast.Place> headed(Sentence sentence, Token token) {
        return naming.headed(sentence, token);
    }

    /// The parties that a phrase stands for; conjuncts are asked for one by one. Empty for a pronoun that was not
    /// resolved.
    public List<Party> of(Sentence sentence, Token token) {
        Optional<Cast.Place> mention = mention(sentence, token);
        if (mention.isPresent()) {
            return List.of(known(mention.orElseThrow().entity()));
        }
        if (token.upos().equals("PRON")) {
            return antecedents(sentence, token).stream()
                    .flatMap(a -> of(a.sentence(), a.token()).stream())
                    .toList();
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

    /// The phrases that a pronoun stands for which names nobody of the cast; empty for any other token.
    public List<Antecedents.Phrase> antecedents(Sentence sentence, Token token) {
        return token.upos().equals("PRON") && mention(sentence, token).isEmpty()
                ? antecedents.of(sentence, token)
                : List.of();
    }

    private static boolean isOf(Sentence sentence, Token phrase) {
        return sentence.children(phrase, "case").stream()
                .anyMatch(p -> p.lemma().equals("of") || p.lemma().equals("from"));
    }

    /// Whether the noun is one for forces or officials, who come from a state and need not be in it.
    public boolean isMany(Token noun) {
        return words.has("official", noun) || words.has("force", noun);
    }

    /// "troops from Morocco, Senegal and the United States", "representatives of Fatah and Hamas".
    private List<Party> from(Sentence sentence, Token many) {
        boolean official = words.has("official", many);
        List<Party> from = new ArrayList<>();
        for (Token sender : sentence.children(many, "nmod").stream()
                .filter(c -> isOf(sentence, c))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .toList()) {
            Optional<Cast.Place> body = headed(sentence, sender)
                    .filter(p ->
                            actsAsState(p.entity()) || (official && p.entity().type() == EntityType.ORGANIZATION))
                    .filter(Parties::isNoun);
            if (body.isPresent()) {
                from.add(known(body.orElseThrow().entity()));
            } else if (official && words.has("collective", sender)) {
                // "delegations from Chad's interim government and rebel groups"
                from.addAll(states(sentence, sender));
            } else if (official && words.has("group", sender.lemma())) {
                from.add(new Party.Described(described(sentence, sender)));
            }
        }
        return from.stream().allMatch(p -> p instanceof Party.Described) ? List.of() : List.copyOf(from);
    }

    /// Rule `clause.party.homeland`: "his country", "her government" is the state that the person is of.
    private Optional<Party> homeland(Sentence sentence, Token token) {
        if (!HOMELANDS.contains(token.lemma())) {
            return Optional.empty();
        }
        List<Token> owners = sentence.children(token, "nmod:poss").stream()
                .filter(p -> p.upos().equals("PRON"))
                .toList();
        Optional<String> country = owners.stream()
                .flatMap(p -> mention(sentence, p).stream())
                .flatMap(m -> m.entity().country().stream())
                .findFirst();
        if (country.isEmpty() && !owners.isEmpty()) {
            // "officials from Iran said their government had", where nobody is found for the pronoun
            country = sentence
                    .head(token)
                    .filter(v -> v.isRelation("ccomp"))
                    .flatMap(sentence::head)
                    .flatMap(v -> sentence.child(v, "nsubj"))
                    .stream()
                    .flatMap(s -> of(sentence, s).stream())
                    .flatMap(p -> entity(p).stream())
                    .flatMap(e -> e.country().stream())
                    .findFirst();
        }
        return country.stream()
                .flatMap(c -> byId.values().stream()
                        .filter(e -> e.type() == EntityType.STATE
                                && e.country().filter(c::equals).isPresent()))
                .map(Parties::known)
                .findFirst();
    }

    /// Rule `clause.party.group`: "the Hezbollah movement", "Taliban fighters", "ELN rebels" are the body
    /// named right before. Misses fighters whose number or wing matters; never for one of them ("a Taliban
    /// commander").
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
