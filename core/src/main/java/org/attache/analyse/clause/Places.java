package org.attache.analyse.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Where a clause takes place: a named place or state after a preposition of place, below the predicate, its
/// objects or the verb that lends it support; else the only such place of its sentence.
///
/// Rule ids: `clause.place.own`, `clause.place.above`, `clause.place.where`, `clause.place.compound`.
/// Thread-safe: immutable.
public final class Places {
    private static final int FARTHEST = 8;
    private static final Set<String> AWAY = Set.of("to", "toward", "towards", "from", "against", "with");

    /// "focused on the situation in Chad" does not take place in Chad.
    static final Set<String> TOPICAL = Set.of("on", "about", "over", "regarding", "concerning", "of");

    private final Parties parties;
    private final WordClasses words = WordClasses.english();
    private final FartherPlaces farther;

    private Places(Parties parties) {
        this.parties = parties;
        this.farther = new FartherPlaces(parties, this);
    }

    /// The places of an article.
    public static Places of(Parties parties) {
        return new Places(parties);
    }

    /// Where the clause around `predicate` takes place.
    ///
    /// @param prepositions those that count; the nearest place after one of them wins
    public Optional<Spot> of(Sentence sentence, Token predicate, Set<String> prepositions) {
        ClauseReader reader = new ClauseReader(sentence);
        Token at = predicate;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Spot> own = below(sentence, reader, at, prepositions, 0);
            if (at.isVerb() && i <= 1 && own.flatMap(Spot::place).isEmpty()) {
                own = outcome(sentence, reader, at, prepositions, own);
            }
            if (own.isPresent()) {
                return own;
            }
            if (i > 0 && !at.isVerb() && prepositions.contains(reader.preposition(at))) {
                // "was in Lima to attend a parade"
                Optional<Spot> spot = named(sentence, at);
                if (spot.isPresent()) {
                    return spot;
                }
            }
            if (i == 0 && at.isVerb()) {
                // "killed two and wounded five in Kabul": what is joined to the verb ends with the place of both
                for (Token next : sentence.children(at, "conj")) {
                    Optional<Spot> shared =
                            next.isVerb() ? below(sentence, reader, next, prepositions, 0) : Optional.empty();
                    if (shared.isPresent()) {
                        return shared;
                    }
                }
            }
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                break;
            }
            Optional<Spot> where = at.isVerb() ? where(sentence, at) : Optional.empty();
            if (where.isPresent()) {
                return where;
            }
            if (at.relation().equals("acl:relcl")) {
                // rule clause.place.where: "the town of Hit, where soldiers were attacked"
                return isWhere(sentence, at) ? named(sentence, above.orElseThrow()) : Optional.empty();
            }
            if (at.isRelation("ccomp") || at.isRelation("parataxis") || isBeside(sentence, at, above.orElseThrow())) {
                break;
            }
            at = above.orElseThrow();
        }
        return Optional.empty();
    }

    /// "shelled hideouts, killing ten rebels in the Swat valley": what comes of it is where it is.
    private Optional<Spot> outcome(
            Sentence sentence, ClauseReader reader, Token verb, Set<String> prepositions, Optional<Spot> wider) {
        return sentence.children(verb, "advcl").stream()
                .filter(v -> v.xpos().equals("VBG")
                        && v.index() > verb.index()
                        && sentence.children(v, "mark").isEmpty()
                        && sentence.token(v.index() - 1).text().equals(","))
                .map(v -> below(sentence, reader, v, prepositions, 0))
                .flatMap(Optional::stream)
                .filter(s -> s.place().isPresent())
                .map(s -> s.country().isPresent() ? s : new Spot(s.place(), wider.flatMap(Spot::country)))
                .findFirst()
                .or(() -> wider);
    }

    /// The place that a noun phrase names: itself, or the name inside it ("the capital Naypyitaw", "the
    /// town of Hit").
    public Optional<Spot> named(Sentence sentence, Token token) {
        Optional<Cast.Place> mention = parties.mention(sentence, token).filter(Places::isPlace);
        if (mention.isPresent()) {
            Spot spot = spot(mention.orElseThrow());
            return Optional.of(stated(sentence, mention.orElseThrow())
                    .filter(c -> spot.place().isPresent())
                    .map(c -> new Spot(spot.place(), Optional.of(c)))
                    .orElse(spot));
        }
        Optional<Spot> next = words.has("land", token) ? following(sentence, token) : Optional.empty();
        if (next.isPresent()) {
            return next;
        }
        Optional<Spot> same = new PlaceAgain(parties).of(sentence, token).map(Places::spot);
        if (same.isPresent()) {
            return same;
        }
        for (String relation : List.of("appos", "flat", "compound", "nmod", "nmod:poss", "amod", "obl")) {
            for (Token child : sentence.children(token, relation)) {
                if (relation.equals("nmod") && child.relation().equals("nmod:poss") && isNamedAfter(sentence, token)) {
                    // "the country's port city of Karachi": the city
                    continue;
                }
                Optional<Cast.Place> inner = parties.mention(sentence, child).filter(Places::isPlace);
                // "outside a Baghdad hotel": a capital is the city, not its state
                boolean state = inner.filter(m -> m.entity().type() == EntityType.STATE && !isCapital(m))
                        .isPresent();
                boolean before = relation.equals("nmod:poss")
                        || relation.equals("amod")
                        || (relation.equals("compound") && state);
                // "near the Afghan border", "a US base in Bahrain": whose it is does not say where it is
                if (before && (!words.has("land", token) || words.has("facility", token))) {
                    continue;
                }
                if (inner.isPresent() && before) {
                    boolean capital = token.lemma().equals("capital");
                    Optional<String> country = inner.orElseThrow().entity().country();
                    return Optional.of(
                            new Spot(capital ? country.flatMap(Capitals.english()::of) : Optional.empty(), country));
                }
                if (inner.isPresent()) {
                    return inner.map(Places::spot);
                }
            }
        }
        Optional<Spot> around = around(sentence, token);
        return around.isPresent() ? around : farther.unlisted(sentence, token);
    }

    private boolean isNamedAfter(Sentence sentence, Token token) {
        return sentence.children(token, "nmod").stream()
                .filter(c -> c.index() > token.index())
                .anyMatch(c ->
                        parties.mention(sentence, c).filter(Places::isPlace).isPresent());
    }

    /// "at a base on the outskirts of Mazar-i-Sharif": the place is named two phrases down.
    private Optional<Spot> around(Sentence sentence, Token token) {
        if (!words.has("part", token) && !words.has("facility", token)) {
            return Optional.empty();
        }
        return sentence.children(token, "nmod").stream()
                .map(c -> words.has("part", c)
                        ? named(sentence, c)
                        // "in another part of the province"
                        : new PlaceAgain(parties).of(sentence, c).map(Places::spot))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// "the Liberian capital(,) Monrovia": the name stands right after the word for the place, however the tree
    /// hangs it.
    private Optional<Spot> following(Sentence sentence, Token token) {
        int at = token.index() + 1;
        if (at < sentence.tokens().size() && sentence.token(at).text().equals(",")) {
            at++;
        }
        if (at >= sentence.tokens().size()) {
            return Optional.empty();
        }
        int start = sentence.token(at).span().start();
        return parties.mentions(sentence).stream()
                .filter(m -> m.mention().quote().span().start() == start)
                .filter(m -> m.entity().type() == EntityType.PLACE)
                .map(Places::spot)
                .findFirst();
    }

    /// "killed four soldiers outside Baghdad as troops fought rebels": what goes on meanwhile may be elsewhere.
    private static boolean isBeside(Sentence sentence, Token clause, Token above) {
        return clause.isRelation("advcl")
                && clause.index() > above.index()
                && sentence.children(clause, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("as") || m.lemma().equals("while"))
                && !sentence.children(clause, "nsubj").isEmpty();
    }

    private static boolean isWhere(Sentence sentence, Token clause) {
        return sentence.children(clause).stream().anyMatch(c -> c.lemma().equals("where"));
    }

    /// Rule `clause.place.compound`: the place named right before a noun, "the Moscow conference", "the Kabul
    /// attack".
    public Optional<Spot> before(Sentence sentence, Token noun) {
        for (Token child : sentence.children(noun)) {
            if (child.index() < noun.index()
                    && (child.isRelation("compound")
                            || child.isRelation("amod")
                            || child.relation().equals("nmod:poss"))) {
                Optional<Spot> spot = parties.mentions(sentence).stream()
                        .filter(m -> m.mention().quote().span().contains(child.span()))
                        .filter(m -> m.entity().type() == EntityType.PLACE)
                        .map(Places::spot)
                        .findFirst();
                if (spot.isPresent()) {
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    /// Places that the tree does not tie to the clause.
    public FartherPlaces farther() {
        return farther;
    }

    /// "close to the mosque in Mazar, where gunmen attacked the consulate": the name right before "where",
    /// wherever the parser hung the clause.
    private Optional<Spot> where(Sentence sentence, Token verb) {
        return sentence.children(verb, "advmod").stream()
                .filter(w -> w.lemma().equals("where") && w.index() > 1)
                .map(w -> sentence.token(
                        w.index() - (sentence.token(w.index() - 1).text().equals(",") ? 2 : 1)))
                .flatMap(before -> parties.mentions(sentence).stream()
                        .filter(m -> isPlace(m)
                                && m.mention().quote().span().end()
                                        == before.span().end()))
                .map(Places::spot)
                .findFirst();
    }

    private Optional<Spot> below(
            Sentence sentence, ClauseReader reader, Token at, Set<String> prepositions, int depth) {
        Optional<Spot> state = Optional.empty();
        for (Token child : sentence.children(at)) {
            boolean oblique = child.isRelation("obl") || child.isRelation("nmod");
            if (oblique && prepositions.contains(reader.preposition(child))) {
                boolean topical = TOPICAL.contains(reader.preposition(child));
                for (Token conjunct : sentence.conjuncts(child)) {
                    if (topical
                            && !words.has("land", conjunct)
                            && parties.mention(sentence, conjunct).isEmpty()) {
                        continue;
                    }
                    Optional<Spot> spot = named(sentence, conjunct)
                            .or(() -> new Seats(parties).of(sentence, conjunct, reader.preposition(child)));
                    if (spot.isPresent() && spot.orElseThrow().place().isPresent()) {
                        return spot.map(s -> within(sentence, conjunct, s));
                    }
                    state = state.isPresent() ? state : spot;
                }
            }
        }
        if (depth == 0) {
            for (Token child : sentence.children(at)) {
                boolean inside = (child.isRelation("obj") && !words.has("discussing", at))
                        || (child.isRelation("obl")
                                && (!TOPICAL.contains(reader.preposition(child)) || words.has("facility", child)))
                        || child.isRelation("nmod")
                        || child.isRelation("xcomp");
                if (inside) {
                    Optional<Spot> spot = below(sentence, reader, child, prepositions, depth + 1);
                    if (spot.isPresent()) {
                        return spot;
                    }
                }
            }
        }
        return state;
    }

    /// "in the Surkh Rod district of Nangarhar province": a place that no list knows lies where the phrase
    /// goes on.
    private Spot within(Sentence sentence, Token phrase, Spot spot) {
        if (spot.country().isPresent()) {
            return spot;
        }
        Span span = sentence.subtreeSpan(phrase);
        Optional<String> country = parties.mentions(sentence).stream()
                .filter(m -> span.contains(m.mention().quote().span()) && isPlace(m))
                // "from the town of Hwangju toward Japan"
                .filter(m -> sentence.headOf(m.mention().quote().span())
                        .filter(h -> AWAY.contains(new ClauseReader(sentence).preposition(h)))
                        .isEmpty())
                .flatMap(m -> m.entity().country().stream())
                .findFirst();
        return new Spot(spot.place(), country);
    }

    /// Rule `clause.place.stated`: "Cartagena, Colombia": the state right after a place is where it lies, whatever
    /// a list of places says.
    public Optional<String> stated(Sentence sentence, Cast.Place place) {
        int end = place.mention().quote().span().end();
        return parties.mentions(sentence).stream()
                .filter(m ->
                        m.entity().type() == EntityType.STATE && m.mention().kind() != Mention.Kind.DEMONYM)
                .filter(m -> {
                    int next = m.mention().quote().span().start();
                    return next == end + 2
                            && parties.reading()
                                    .text()
                                    .slice(new Span(end, next))
                                    .equals(", ");
                })
                .flatMap(m -> m.entity().country().stream())
                .findFirst();
    }

    private static boolean isPlace(Cast.Place place) {
        return place.entity().type() == EntityType.PLACE || place.entity().type() == EntityType.STATE;
    }

    /// Whether the mention is the name of a state's capital.
    public static boolean isCapital(Cast.Place place) {
        return place.entity().type() == EntityType.STATE && spot(place).place().isPresent();
    }

    /// A capital that stands for its state elsewhere is the city where something takes place.
    static Spot spot(Cast.Place place) {
        Optional<String> capital = place.entity()
                .country()
                .flatMap(Capitals.english()::of)
                .filter(c -> c.equals(place.mention().quote().words()));
        if (capital.isPresent()) {
            return new Spot(capital, place.entity().country());
        }
        boolean adjective = place.mention().kind() == Mention.Kind.DEMONYM;
        return place.entity().type() == EntityType.STATE
                ? new Spot(
                        Optional.empty(),
                        place.entity().country(),
                        adjective
                                ? Optional.empty()
                                : Optional.of(place.entity().name()))
                : new Spot(Optional.of(place.entity().name()), place.entity().country());
    }

    /// A place with its country.
    ///
    /// @param place name of a place below the state; empty where only the state is named
    /// @param country ISO 3166-1 alpha-3
    /// @param state name of the state as an entity of the article, where only it is named
    public record Spot(Optional<String> place, Optional<String> country, Optional<String> state) {
        /// A spot below the state.
        public Spot(Optional<String> place, Optional<String> country) {
            this(place, country, Optional.empty());
        }
    }
}
