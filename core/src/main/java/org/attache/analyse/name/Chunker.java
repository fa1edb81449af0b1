package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.name.Chunk.Role;
import org.attache.analyse.name.Term.Kind;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;

/// Cuts the names out of one sentence: lexicon entries, bodies and weapons by shape, titles with the persons after
/// them, and other capitalised rows by what stands around them. Thread-safe: no state of its own.
///
/// Catches "Russian Defence Minister Sergei Shoigu" as a state and a person with a role; misses names written
/// without capitals.
final class Chunker {
    private final Lexicon lexicon;
    private final Clues clues;
    private final Titles titles;
    private final PersonName persons;
    private final OrganizationShape bodies;
    private final WeaponShape weapons;
    private final Surroundings surroundings;

    Chunker(Lexicon lexicon, Clues clues, Titles titles) {
        this.lexicon = lexicon;
        this.clues = clues;
        this.titles = titles;
        this.persons = new PersonName(lexicon, clues, titles);
        this.bodies = new OrganizationShape(clues, titles, lexicon);
        this.weapons = new WeaponShape(clues);
        this.surroundings = new Surroundings(clues, titles);
    }

    /// The names of the sentence at `index`, in order; a state inside a body's name comes before the body.
    List<Chunk> chunks(Script script, int index) {
        List<Word> words = script.words(index);
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            at = Math.max(at + 1, step(script, words, at, chunks));
        }
        return chunks;
    }

    private int step(Script script, List<Word> words, int at, List<Chunk> chunks) {
        Word word = words.get(at);
        if (!word.isAlphanumeric()) {
            return at + 1;
        }
        int body = word.isCapitalised() && (!isOpener(word) || isWithin(words, at)) ? bodies.end(words, at) : at;
        if (isOpener(word) && body < words.size() && words.get(body).isCapitalised()) {
            body = at; // "the International Army Games" is no army
        }
        List<Term> terms = lexicon.longest(words, at);
        int known = terms.isEmpty() ? at : at + terms.getFirst().words().size();
        Optional<Titles.Match> title = titles.at(words, at);
        if (title.isPresent() && title.orElseThrow().to() >= Math.max(known, body)) {
            int end = titled(script, words, title.orElseThrow(), chunks);
            if (end > at) {
                return end;
            }
        }
        if (clues.isGivenName(word) && known - at < 2) {
            int end = persons.end(words, at);
            if (end - at >= 2 && end >= body && !surroundings.isPlaceAfter(words, end)) {
                return person(words, at, end, surroundings.apposition(script, words, end), "given-name", chunks);
            }
        }
        if (!terms.isEmpty() && known >= body) {
            int end = known(words, at, terms, chunks);
            if (end > at) {
                return end;
            }
        }
        if (body > at) {
            return body(words, at, body, terms, chunks);
        }
        int weapon = weapons.end(words, at);
        if (weapon > at) {
            chunks.add(chunk(words, at, weapon, EntityType.WEAPON, Optional.empty(), "weapon-shape"));
            return weapon;
        }
        return word.isCapitalised() ? unknown(script, words, at, chunks) : at + 1;
    }

    /// A title and the name after it.
    private int titled(Script script, List<Word> words, Titles.Match title, List<Chunk> chunks) {
        int at = title.to();
        while (at < words.size() && (words.get(at).is("(") || words.get(at).is("\""))) {
            return title.from();
        }
        if (at >= words.size()
                || !words.get(at).isCapitalised()
                || titles.isTitle(words.get(at).key())) {
            return title.from();
        }
        int end = persons.end(words, at);
        if (end == at || bodies.end(words, at) >= end) {
            return title.from();
        }
        boolean capital = words.get(title.to() - 1).isCapitalised();
        if (end - at == 1 && !capital && !title.kind().equals("rank") && clues.is("opener", words.get(at))) {
            return title.from();
        }
        String said = script.slice(words.subList(title.from(), title.to()));
        Optional<Role> role = Optional.of(new Role(said, title.head(), title.kind()));
        chunks.add(new Chunk(
                words.subList(at, end),
                EntityType.PERSON,
                Mention.Kind.NAME,
                Optional.empty(),
                surroundings
                        .countryBefore(words, title.from(), chunks)
                        .or(() -> surroundings.countryOf(words, end, lexicon)),
                role,
                "title"));
        return end;
    }

    private int person(List<Word> words, int from, int end, Optional<Role> role, String rule, List<Chunk> chunks) {
        Optional<String> before = role.isPresent() ? Optional.empty() : surroundings.officeBefore(words, from, chunks);
        chunks.add(new Chunk(
                words.subList(from, end),
                EntityType.PERSON,
                Mention.Kind.NAME,
                Optional.empty(),
                role.isPresent()
                        ? surroundings.countryAfter(words, end, lexicon)
                        : before.or(() -> surroundings.countryOf(words, end, lexicon)),
                role,
                rule));
        return end;
    }

    /// An entry of the lexicon.
    private int known(List<Word> words, int at, List<Term> terms, List<Chunk> chunks) {
        Term term = surroundings.choose(words, at, terms);
        int end = at + term.words().size();
        return switch (term.kind()) {
            case STATE, DEMONYM -> state(words, at, end, term, chunks);
            case CAPITAL -> capital(words, at, end, term, chunks);
            case WEAPON -> weapon(words, at, end, term, chunks);
            case PLACE -> {
                if (!term.detail().equals("demonym")) {
                    chunks.add(known(words, at, end, EntityType.PLACE, Mention.Kind.NAME, term, "lexicon-place"));
                }
                yield end;
            }
            case AGENCY, ORGANIZATION -> {
                EntityType type = term.kind().type();
                chunks.add(known(words, at, end, type, Mention.Kind.NAME, term, "lexicon-body"));
                yield end;
            }
        };
    }

    private int state(List<Word> words, int at, int end, Term term, List<Chunk> chunks) {
        Mention.Kind kind = term.kind() == Kind.STATE ? Mention.Kind.NAME : Mention.Kind.DEMONYM;
        chunks.add(known(words, at, end, EntityType.STATE, kind, term, "lexicon-state"));
        return afterState(words, at, end, term, chunks);
    }

    private int capital(List<Word> words, int at, int end, Term term, List<Chunk> chunks) {
        if (surroundings.isPlace(words, at, end)) {
            chunks.add(known(words, at, end, EntityType.PLACE, Mention.Kind.NAME, term, "lexicon-capital"));
            return end;
        }
        chunks.add(known(words, at, end, EntityType.STATE, Mention.Kind.METONYM, term, "metonym-capital"));
        return afterState(words, at, end, term, chunks);
    }

    private int weapon(List<Word> words, int at, int end, Term term, List<Chunk> chunks) {
        if (lexicon.isPlural(term)) {
            // "24 Rafales"; the Eagles and the Patriots may be a team
            if (!surroundings.isCounted(words, at)) {
                return at;
            }
            chunks.add(known(words, at, end, EntityType.WEAPON, Mention.Kind.NAME, term, "lexicon-weapon-plural"));
            return end;
        }
        boolean sure = words.get(at).hasDigit() || end - at > 1 || isMixed(words.get(at));
        if (!sure && !weapons.isBeside(words, at, end)) {
            return unsureWeapon(words, at, end, term, chunks);
        }
        chunks.add(known(words, at, end, EntityType.WEAPON, Mention.Kind.NAME, term, "lexicon-weapon"));
        return end;
    }

    private static boolean isMixed(Word word) {
        String rest = word.text().substring(1);
        return rest.chars().anyMatch(Character::isUpperCase);
    }

    private int unsureWeapon(List<Word> words, int at, int end, Term term, List<Chunk> chunks) {
        if (surroundings.isPersonLike(words, at, end)) {
            return at;
        }
        chunks.add(known(words, at, end, EntityType.WEAPON, Mention.Kind.NAME, term, "lexicon-weapon-unsure"));
        return end;
    }

    /// "Russian foreign ministry", "Qatar's defence ministry": a body of the state just named.
    private int afterState(List<Word> words, int from, int end, Term state, List<Chunk> chunks) {
        int at = end;
        if (at < words.size() && words.get(at).isPossessive()) {
            at++;
        }
        if (at >= words.size()) {
            return end;
        }
        int length = clues.match("state-body", words, at);
        if (length == 0) {
            return end;
        }
        int to = at + length;
        Optional<Titles.Match> title = titles.at(words, at);
        if (title.isPresent() && title.orElseThrow().to() == to + 1 && clues.is("body-chief", words.get(to))) {
            return end;
        }
        int longer = words.get(at).isCapitalised() ? bodies.end(words, at) : at;
        to = Math.max(to, longer);
        chunks.add(new Chunk(
                words.subList(from, to),
                EntityType.ORGANIZATION,
                Mention.Kind.NAME,
                Optional.of(state),
                state.country(),
                Optional.empty(),
                "state-body"));
        return to;
    }

    /// A body by shape.
    private int body(List<Word> words, int at, int end, List<Term> terms, List<Chunk> chunks) {
        Optional<String> country = Optional.empty();
        int from = at;
        if (!terms.isEmpty()) {
            Term first = terms.getFirst();
            country = first.country();
            if (first.kind() == Kind.STATE || first.kind() == Kind.DEMONYM) {
                Mention.Kind kind = first.kind() == Kind.STATE ? Mention.Kind.NAME : Mention.Kind.DEMONYM;
                chunks.add(known(words, at, at + first.words().size(), EntityType.STATE, kind, first, "lexicon-state"));
            }
        }
        if (country.isEmpty()) {
            country = surroundings.countryBefore(words, at, chunks);
        }
        EntityType type = surroundings.isAgency(words, from, end) ? EntityType.AGENCY : EntityType.ORGANIZATION;
        chunks.add(chunk(words, from, end, type, country, "body-shape"));
        return end;
    }

    /// A capitalised row that no list knows.
    private int unknown(Script script, List<Word> words, int at, List<Chunk> chunks) {
        Word word = words.get(at);
        if (isOpener(word) || word.text().length() < 2) {
            return at + 1;
        }
        int end = persons.end(words, at);
        if (end == at) {
            return at + 1;
        }
        if (end - at == 1 && word.initial() && !script.isNameAtStart(word)) {
            return end;
        }
        Optional<Titles.Match> title = titles.at(words, at);
        if (title.isPresent() && title.orElseThrow().to() >= end) {
            return title.orElseThrow().to();
        }
        if (surroundings.isNothing(script, words, at, end)) {
            return end;
        }
        Optional<String> state = surroundings.stateAfter(words, at, end, lexicon);
        if (state.isPresent()) {
            chunks.add(chunk(words, at, end, EntityType.PLACE, state, "before-state"));
            return end;
        }
        EntityType type = surroundings.type(script, words, at, end);
        Optional<Role> role =
                type == EntityType.PERSON ? surroundings.apposition(script, words, end) : Optional.empty();
        if (type == EntityType.PERSON) {
            String lone = surroundings.isSpeaking(words, at, end) ? "single-speaks" : "single";
            return person(words, at, end, role, end - at == 1 ? lone : "row", chunks);
        }
        chunks.add(chunk(words, at, end, type, Optional.empty(), "surroundings"));
        return end;
    }

    /// Whether a word that often opens a sentence is capitalised for another reason: a word in lower case stands
    /// before
    /// it and a capitalised one behind it ("the National Taxpayers Union").
    private static boolean isWithin(List<Word> words, int at) {
        return at > 0
                && at + 1 < words.size()
                && words.get(at - 1).isAlphanumeric()
                && !words.get(at - 1).isCapitalised()
                && words.get(at + 1).isCapitalised();
    }

    private boolean isOpener(Word word) {
        return clues.is("opener", word) && !word.isAllCapitals() && !clues.isGivenName(word);
    }

    private static Chunk known(
            List<Word> words, int from, int to, EntityType type, Mention.Kind kind, Term term, String rule) {
        return new Chunk(
                words.subList(from, to), type, kind, Optional.of(term), term.country(), Optional.empty(), rule);
    }

    private static Chunk chunk(
            List<Word> words, int from, int to, EntityType type, Optional<String> country, String rule) {
        return new Chunk(
                words.subList(from, to), type, Mention.Kind.NAME, Optional.empty(), country, Optional.empty(), rule);
    }
}
