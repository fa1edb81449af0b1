package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;
import org.attache.text.TermFile;

/// The words of `lang/en/deals.tsv` that speak of arms deals, looked up by lemma.
final class DealRules {
    private final Map<String, List<Rule>> byLemma = new HashMap<>();

    private DealRules(TermFile file) {
        for (TermFile.Row row : file.rows()) {
            Part part = Part.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
            Roles roles = row.cell(3).equals("-")
                    ? Roles.NONE
                    : Roles.valueOf(row.cell(3).toUpperCase(Locale.ROOT));
            DealStatus status = DealStatus.valueOf(row.cell(4).toUpperCase(Locale.ROOT));
            for (String lemma : row.list(1)) {
                List<String> words = List.of(lemma.split(" ", -1));
                String key = part == Part.NOUN ? words.getLast() : words.getFirst();
                byLemma.computeIfAbsent(key, w -> new ArrayList<>())
                        .add(new Rule(
                                row.cell(0),
                                words,
                                part,
                                roles,
                                status,
                                row.cell(5).equals("arms")));
            }
        }
    }

    static DealRules load() {
        return new DealRules(TermFile.read("lang/en/deals.tsv"));
    }

    /// The verb rule for a token, by its lemma; a participle that is tagged as an adjective counts too.
    Optional<Rule> verb(Token token) {
        boolean verbal = token.upos().equals("VERB") || token.xpos().startsWith("VB");
        return verbal ? rule(lemma(token), Part.VERB) : Optional.empty();
    }

    /// The verb rule for a token with its particle: "handed over 200 tanks", "handed 200 tanks over".
    Optional<Rule> verb(Scene scene, Token token) {
        boolean verbal = token.upos().equals("VERB") || token.xpos().startsWith("VB");
        Optional<Rule> phrasal = verbal
                ? byLemma.getOrDefault(lemma(token), List.of()).stream()
                        .filter(r -> r.words().size() == 2
                                && (scene.word(token.index() + 1)
                                                .equals(r.words().getLast())
                                        || scene.sentence().children(token, "compound:prt").stream()
                                                .anyMatch(p -> scene.word(p.index())
                                                        .equals(r.words().getLast()))))
                        .findFirst()
                : Optional.empty();
        return phrasal.or(() -> verb(token)).or(() -> gerund(scene, token));
    }

    /// "accused Belarus of shipping thousands of rifles", where the tagger took the verb for a noun.
    private Optional<Rule> gerund(Scene scene, Token token) {
        String word = scene.word(token.index());
        boolean held = Set.of("of", "for", "from", "against", "by").contains(scene.word(token.index() - 1));
        if (!held || !token.upos().equals("NOUN") || !word.endsWith("ing") || word.length() < 6) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - 3);
        boolean twice = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        boolean goesOn = token.index() + 1 < scene.size()
                && !scene.token(token.index() + 1).upos().equals("ADP")
                && !scene.token(token.index() + 1).upos().equals("PUNCT");
        return goesOn
                ? rule(stem, Part.VERB)
                        .or(() -> rule(stem + "e", Part.VERB))
                        .or(() -> twice ? rule(stem.substring(0, stem.length() - 1), Part.VERB) : Optional.empty())
                : Optional.empty();
    }

    /// The noun rule for a token that ends a set phrase: "letter of intent".
    Optional<Rule> noun(Scene scene, Token token) {
        for (Rule rule : byLemma.getOrDefault(lemma(token), List.of())) {
            int first = token.index() - rule.words().size() + 1;
            boolean whole = rule.part() == Part.NOUN && rule.words().size() > 1 && first >= 0;
            for (int i = 0; whole && i < rule.words().size(); i++) {
                whole = scene.word(first + i).equals(rule.words().get(i))
                        || scene.token(first + i).lemma().equals(rule.words().get(i));
            }
            if (whole) {
                return Optional.of(rule);
            }
        }
        return noun(token);
    }

    /// The noun rule for a token.
    Optional<Rule> noun(Token token) {
        boolean nominal = token.upos().equals("NOUN")
                || token.upos().equals("PROPN")
                || token.xpos().equals("VBG")
                || token.text().equals("deal"); // "arms deal", where the tagger took it for a verb
        return nominal ? rule(lemma(token), Part.NOUN) : Optional.empty();
    }

    /// The noun rule for a token behind a noun in the plural, whose verb it cannot be: "arms exports to".
    Optional<Rule> nounBehindPlural(Scene scene, int at) {
        Token token = scene.token(at);
        return noun(token).or(() -> isBehindPlural(scene, at) ? rule(lemma(token), Part.NOUN) : Optional.empty());
    }

    /// Whether a word that the tagger took for "he exports" stands right behind a noun in the plural.
    static boolean isBehindPlural(Scene scene, int at) {
        return at > 0
                && scene.token(at).xpos().equals("VBZ")
                && scene.token(at - 1).xpos().equals("NNS")
                && !Set.of("the", "a", "an", "its", "their").contains(scene.word(at + 1));
    }

    /// The rule for a word that stands around a trigger.
    Optional<Rule> around(Token token) {
        boolean content = token.upos().equals("NOUN")
                || token.upos().equals("VERB")
                || token.upos().equals("ADJ")
                || token.upos().equals("ADV")
                || token.xpos().startsWith("VB");
        return content ? rule(lemma(token), Part.AROUND) : Optional.empty();
    }

    /// The rule of an id.
    Optional<Rule> named(String id) {
        return byLemma.values().stream()
                .flatMap(List::stream)
                .filter(r -> r.id().equals(id))
                .findFirst();
    }

    private Optional<Rule> rule(String lemma, Part part) {
        return byLemma.getOrDefault(lemma, List.of()).stream()
                .filter(r -> r.part() == part && r.words().size() == 1)
                .findFirst();
    }

    private static String lemma(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        // a plural noun whose lemma was not found
        return token.upos().equals("NOUN") && lemma.endsWith("s") && lemma.length() > 4 && !lemma.endsWith("ss")
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    /// What a word is to a deal.
    enum Part {
        /// A verb of transfer.
        VERB,
        /// A noun of transfer.
        NOUN,
        /// A word that governs one of these and says how far the deal has come.
        AROUND
    }

    /// Who is who beside the trigger.
    enum Roles {
        /// The subject supplies.
        SELL,
        /// The subject receives.
        BUY,
        /// The subject supplies, the object receives, "with" brings the item.
        EQUIP,
        /// The subject receives, "on" brings the item.
        SPEND,
        /// Either side may be the subject.
        DEAL,
        /// The item comes to the recipient by itself: "arrived in".
        ARRIVE,
        /// The subject has the item.
        USE,
        /// Takes the roles of the trigger.
        NONE
    }

    /// @param id of the rule
    /// @param words lemma, perhaps of several words
    /// @param part what it is
    /// @param roles who is who
    /// @param status that it says
    /// @param armsOnly whether the item must be arms by itself
    record Rule(String id, List<String> words, Part part, Roles roles, DealStatus status, boolean armsOnly) {}
}
