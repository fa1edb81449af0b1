package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;
import org.attache.text.TermFile;

/// Who holds the office that a description names: "the deputy minister" is the person of the article beside whose
/// name these words stand somewhere, as title or in apposition.
///
/// Caught: "Ruritania's interior minister, Ana Kova, arrived … The Ruritanian interior minister said", "colonel Tarn,
/// a spokesman for the army … The spokesman said", "adviser J. Tarn told"; missed: an office told by other words
/// ("the aide" of an adviser), a title that stands beside no name.
final class Offices {
    /// Tokens before or after a name that can belong to its title.
    private static final int REACH = 14;
    /// Sentences after the first in which the person that it describes is named.
    private static final int NEXT = 3;
    private static final Set<String> EMPTY = SpeechWords.of(SpeechWords.Kind.EMPTY);

    private static final Map<String, Set<String>> GENERAL = general();

    private static final Set<String> BREAKS = Set.of("“", "”", "\"", ";", ":", "(", ")", "–", "—", ".");

    private final Reading reading;
    private final Map<Entity, Set<String>> words = new HashMap<>();
    private final List<Cast.Place> names = new ArrayList<>();

    private static Map<String, Set<String>> general() {
        Map<String, Set<String>> offices = new HashMap<>();
        for (TermFile.Row row : TermFile.read("lang/en/general-offices.tsv").rows()) {
            offices.put(row.cell(0), Set.of(row.cell(1).split("\\|", -1)));
        }
        return Map.copyOf(offices);
    }

    Offices(Reading reading) {
        this.reading = reading;
        for (Cast.Place place : reading.cast().places()) {
            if (place.entity().type() == EntityType.PERSON && place.mention().kind() == Mention.Kind.NAME) {
                names.add(place);
            }
        }
    }

    /// The person whose office the singular description headed by `head` names: the one last named before it, else
    /// the only one named after it.
    Optional<Entity> holder(Sentence sentence, Token head) {
        Optional<Entity> beside = beside(sentence, head);
        if (beside.isPresent()) {
            return beside;
        }
        boolean indefinite = sentence.children(head, "det").stream()
                .anyMatch(d -> Set.of("a", "an", "another", "one", "no", "any").contains(Grammar.lower(d)));
        Set<String> wanted = wanted(sentence, head);
        if (words.isEmpty()) {
            gather();
        }
        if (indefinite) {
            return isLead(sentence) ? namedNext(sentence, wanted) : Optional.empty();
        }
        Optional<Entity> before = Optional.empty();
        Set<Entity> after = new HashSet<>();
        for (Cast.Place place : names) {
            if (!fits(words.getOrDefault(place.entity(), Set.of()), wanted)) {
                continue;
            }
            if (place.mention().quote().span().end() <= head.span().start()) {
                before = Optional.of(place.entity());
            } else {
                after.add(place.entity());
            }
        }
        boolean told = wanted.size() > 1;
        if (before.isEmpty() && told && after.size() == 1) {
            return Optional.of(after.iterator().next());
        }
        return before.isEmpty() && isLead(sentence) && after.isEmpty() ? namedNext(sentence, wanted) : before;
    }

    /// "The Peruvian president added" of the article's main person, whose office it never tells: who is named most,
    /// and is of that state as far as anybody knows.
    Optional<Entity> mainPerson(Sentence sentence, Token head) {
        boolean definite = sentence.children(head, "det").stream()
                .anyMatch(d -> Grammar.lower(d).equals("the"));
        Set<String> wanted = wanted(sentence, head);
        Optional<String> state = wanted.stream().filter(Offices::isCountry).findFirst();
        if (!definite || state.isEmpty() || wanted.size() != 2) {
            return Optional.empty();
        }
        return names.stream()
                .map(Cast.Place::entity)
                .distinct()
                .max(Comparator.comparingInt((Entity e) -> e.mentions().size()))
                .filter(e -> e.role().isEmpty())
                .filter(e -> e.country().isEmpty() || e.country().equals(state));
    }

    private static boolean fits(Set<String> bag, Set<String> wanted) {
        boolean located = bag.stream().anyMatch(Offices::isCountry);
        boolean told = wanted.size() > 1; // "the diplomat" alone may be anybody
        return wanted.stream()
                .allMatch(w -> bag.contains(w) || (isCountry(w) && !located) || (told && isGeneral(w, bag)));
    }

    /// "the Peruvian diplomat" of an ambassador: a general word for the office.
    private static boolean isGeneral(String word, Set<String> bag) {
        return GENERAL.getOrDefault(word, Set.of()).stream().anyMatch(bag::contains);
    }

    /// Codes of countries are upper case among words in lower case.
    private static boolean isCountry(String key) {
        return key.length() == 3 && key.equals(key.toUpperCase(Locale.ROOT));
    }

    private boolean isLead(Sentence sentence) {
        return reading.sentences().stream()
                .filter(s -> s.paragraph() >= 0)
                .findFirst()
                .filter(sentence::equals)
                .isPresent();
    }

    /// A description in the first sentence is named in the next ones, where somebody new is the subject: the news
    /// writer's custom. The words are kept as those of his office.
    private Optional<Entity> namedNext(Sentence lead, Set<String> wanted) {
        int at = reading.sentences().indexOf(lead);
        List<Sentence> next =
                reading.sentences().subList(at + 1, Math.min(reading.sentences().size(), at + 1 + NEXT));
        for (Sentence sentence : next) {
            for (Cast.Place place : names) {
                Span span = place.mention().quote().span();
                boolean fresh =
                        place.entity().mentions().getFirst().quote().span().start()
                                >= lead.span().end();
                if (fresh && sentence.span().contains(span)) {
                    boolean subject = sentence.headOf(span)
                            .filter(h -> h.isRelation("nsubj"))
                            .isPresent();
                    if (subject) {
                        words.computeIfAbsent(place.entity(), e -> new HashSet<>())
                                .addAll(wanted);
                        return Optional.of(place.entity());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The name that ends the phrase: "adviser J. Tarn", "minister of trade Ana Kova".
    private Optional<Entity> beside(Sentence sentence, Token head) {
        int last = Math.min(sentence.tokens().size(), head.index() + REACH);
        for (int i = head.index() + 1; i < last; i++) {
            Token token = sentence.token(i);
            if ((ends(token) && !token.text().equals("(") && !token.text().equals(")"))
                    || token.text().equals(",")
                    || (token.upos().equals("CCONJ") && !betweenNames(sentence, i))) {
                return Optional.empty();
            }
            Optional<Entity> named = reading.cast()
                    .at(token)
                    .filter(p -> p.entity().type() == EntityType.PERSON
                            && p.mention().kind() == Mention.Kind.NAME)
                    .map(Cast.Place::entity);
            if (named.isPresent()) {
                boolean owner = sentence.children(token, "case").stream()
                        .anyMatch(c ->
                                c.index() > token.index() || Grammar.lower(c).equals("to"));
                return owner ? Optional.empty() : named;
            }
        }
        return Optional.empty();
    }

    /// "the Office on Drugs and Crime": a conjunction inside a name.
    private static boolean betweenNames(Sentence sentence, int index) {
        return index + 1 < sentence.tokens().size()
                && sentence.token(index - 1).xpos().startsWith("NNP")
                && sentence.token(index + 1).xpos().startsWith("NNP");
    }

    private Set<String> wanted(Sentence sentence, Token head) {
        Set<String> wanted = new HashSet<>();
        wanted.add(head.lemma().toLowerCase(Locale.ROOT));
        for (Token token : sentence.subtree(head)) {
            boolean after = token.index() > head.index();
            boolean aside = Grammar.lower(token).equals("on") || token.text().equals(",");
            if (after && (ends(token) || aside)) {
                break;
            }
            if (token.index() >= head.index() - REACH && !token.upos().equals("PUNCT")) {
                key(token).filter(k -> !EMPTY.contains(k)).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    /// A word, or the country that it names.
    private Optional<String> key(Token token) {
        Optional<String> country = reading.cast()
                .at(token)
                .filter(p -> p.entity().type() == EntityType.STATE)
                .flatMap(p -> p.entity().country());
        if (country.isPresent()) {
            return country;
        }
        boolean word = token.isNominal()
                || token.upos().equals("ADJ")
                || token.xpos().startsWith("NN")
                || token.xpos().startsWith("JJ");
        return word ? Optional.of(token.lemma().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private void gather() {
        for (Cast.Place place : names) {
            Set<String> bag = words.computeIfAbsent(place.entity(), e -> new HashSet<>());
            place.entity().country().ifPresent(bag::add);
            place.entity()
                    .role()
                    .ifPresent(
                            r -> bag.addAll(List.of(r.toLowerCase(Locale.ROOT).split("[\\s’']+", -1))));
            for (Mention mention : place.entity().mentions()) {
                if (mention.kind() == Mention.Kind.DESCRIPTION) {
                    bag.addAll(List.of(
                            mention.quote().words().toLowerCase(Locale.ROOT).split("[\\s’']+", -1)));
                }
            }
            Span span = place.mention().quote().span();
            for (Sentence sentence : reading.sentences()) {
                if (sentence.span().contains(span)) {
                    List<Token> tokens = sentence.tokensIn(span);
                    if (!tokens.isEmpty()) {
                        before(sentence, tokens.getFirst().index(), bag);
                        after(sentence, tokens.getLast().index(), bag);
                    }
                }
            }
        }
    }

    /// The title before a name, one comma between allowed: "the minister of trade, Ana Kova".
    private void before(Sentence sentence, int name, Set<String> bag) {
        for (int i = name - 1; i >= Math.max(0, name - REACH); i--) {
            Token token = sentence.token(i);
            if (token.text().equals(")")) {
                while (i > 0 && !sentence.token(i).text().equals("(")) {
                    i--; // "spokeswoman of the group (the maker) Ana Kova"
                }
                continue;
            }
            boolean comma = token.text().equals(",");
            if (ends(token) || (comma && i != name - 1)) {
                return;
            }
            key(token).ifPresent(bag::add);
        }
    }

    /// The apposition behind a name: "Ana Kova, the minister of trade,".
    private void after(Sentence sentence, int name, Set<String> bag) {
        if (name + 2 >= sentence.tokens().size()
                || !sentence.token(name + 1).text().equals(",")) {
            return;
        }
        int start = name + 2;
        if (Grammar.lower(sentence.token(start)).equals("who")) {
            start += 2;
        }
        for (int i = start; i < Math.min(sentence.tokens().size(), name + REACH); i++) {
            Token token = sentence.token(i);
            if (ends(token) || token.text().equals(",")) {
                return;
            }
            key(token).ifPresent(bag::add);
        }
    }

    private static boolean ends(Token token) {
        return (token.isVerb() && !token.xpos().equals("VBN")) || BREAKS.contains(token.text());
    }
}
