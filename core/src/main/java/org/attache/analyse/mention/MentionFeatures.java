package org.attache.analyse.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.analyse.arms.ArmsNouns;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.TimeMention;
import org.attache.text.Span;

/// What the tagger looks at: the words and tags around a token, the noun phrase that it stands in, and what the other
/// stages say of it (cast, times, arms). Thread-safe.
final class MentionFeatures {
    private final ArmsNouns arms = ArmsNouns.load();
    private final NounClasses classes = NounClasses.load();

    /// The hashes of each token's features.
    List<int[]> of(Reading reading, Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<String> says = new ArrayList<>();
        for (Token token : tokens) {
            says.add(says(reading, sentence, token));
        }
        for (Token token : tokens) {
            arms.endingAt(sentence, token).ifPresent(m -> {
                for (int i = m.first(); i < token.index(); i++) {
                    if (says.get(i).equals("-")) {
                        says.set(i, "ARMS<" + m.term().category());
                    }
                }
            });
        }
        List<int[]> all = new ArrayList<>();
        for (Token token : tokens) {
            all.add(features(sentence, token, says));
        }
        return all;
    }

    /// What the other stages say of a token, in one word.
    private String says(Reading reading, Sentence sentence, Token token) {
        Optional<Cast.Place> place = reading.cast().at(token);
        if (place.isPresent()) {
            Span span = place.orElseThrow().mention().quote().span();
            return place.orElseThrow().entity().type() + "/"
                    + place.orElseThrow().mention().kind()
                    + (span.start() == token.span().start() ? "/B" : "/I");
        }
        for (TimeMention time : reading.times(sentence.span())) {
            if (time.quote().span().contains(token.span())) {
                return "TIME" + (time.quote().span().start() == token.span().start() ? "/B" : "/I");
            }
        }
        return arms.endingAt(sentence, token)
                .map(m -> "ARMS/" + m.term().category() + "/" + m.term().kind())
                .orElse("-");
    }

    private int[] features(Sentence sentence, Token token, List<String> says) {
        List<Integer> found = new ArrayList<>(60);
        int at = token.index();
        for (int d = -2; d <= 2; d++) {
            String word = word(sentence, at + d);
            add(found, "w" + d, word);
            add(found, "t" + d, tag(sentence, at + d));
            add(found, "c" + d, classes.of(word));
            add(found, "y" + d, at + d >= 0 && at + d < says.size() ? says.get(at + d) : "#");
        }
        add(found, "w-10", word(sentence, at - 1) + " " + word(sentence, at));
        add(found, "w01", word(sentence, at) + " " + word(sentence, at + 1));
        add(found, "t-101", tag(sentence, at - 1) + tag(sentence, at) + tag(sentence, at + 1));
        add(found, "t012", tag(sentence, at) + tag(sentence, at + 1) + tag(sentence, at + 2));
        add(found, "l", token.lemma().toLowerCase(Locale.ROOT));
        add(found, "s", shape(token.text()));
        add(found, "s1", at + 1 < says.size() ? shape(sentence.token(at + 1).text()) : "#");
        String lower = token.text().toLowerCase(Locale.ROOT);
        add(found, "x3", lower.substring(Math.max(0, lower.length() - 3)));
        add(found, "x2", lower.substring(Math.max(0, lower.length() - 2)));
        add(found, "p3", lower.substring(0, Math.min(3, lower.length())));
        add(found, "r", token.relation());
        Token head = head(sentence, token);
        String inside = head.index() == at ? "=" : head.index() > at ? ">" : "<";
        String noun = head.lemma().toLowerCase(Locale.ROOT);
        add(found, "h", inside + noun);
        add(found, "hc", inside + classes.of(noun));
        add(found, "ht", inside + head.xpos() + token.relation());
        add(found, "hy", inside + says.get(head.index()));
        add(found, "hyw", says.get(head.index()) + word(sentence, at));
        add(found, "hd", classes.of(noun) + word(sentence, at));
        boolean noDeterminer = sentence.children(head, "det").isEmpty();
        add(found, "d", inside + noDeterminer + head.relation());
        sentence.head(head).ifPresent(g -> {
            add(found, "g", g.lemma() + head.relation());
            add(found, "gc", classes.of(g.lemma()) + head.relation());
        });
        Optional<Token> first = head.isRelation("conj") ? sentence.head(head) : Optional.empty();
        first.ifPresent(f -> {
            add(found, "j", inside + classes.of(f.lemma().toLowerCase(Locale.ROOT)) + says.get(f.index()));
            add(found, "jn", inside + f.lemma());
        });
        List<Token> joined = sentence.children(head, "conj");
        if (!joined.isEmpty()) {
            Token f = joined.getFirst();
            add(found, "k", inside + classes.of(f.lemma().toLowerCase(Locale.ROOT)) + says.get(f.index()));
        }
        add(found, "hw", noun + word(sentence, at));
        add(found, "hx", inside + noun + says.get(at));
        add(found, "cw", classes.of(word(sentence, at)) + tag(sentence, at) + classes.of(word(sentence, at + 1)));
        add(found, "cy", classes.of(word(sentence, at)) + says.get(at) + inside + says.get(head.index()));
        Token leftmost = first(sentence, head);
        add(found, "b", leftmost.index() == at ? "begins" + classes.of(noun) + head.upos() : "in" + classes.of(noun));
        add(found, "bt", (leftmost.index() == at) + token.xpos() + head.xpos() + head.relation());
        sentence.children(head, "case").stream()
                .findFirst()
                .ifPresent(c -> add(found, "p", inside + c.text().toLowerCase(Locale.ROOT)));
        return found.stream().mapToInt(i -> i).toArray();
    }

    /// The head of the noun phrase that the token stands in: up modifiers, compounds and flat names.
    private static Token head(Sentence sentence, Token token) {
        Token at = token;
        for (int i = 0; i < 6; i++) {
            boolean modifies = at.isRelation("det")
                    || at.isRelation("amod")
                    || at.isRelation("compound")
                    || at.isRelation("flat")
                    || at.isRelation("nummod")
                    || at.isRelation("nmod:poss")
                    || (at.isRelation("case") && at.text().startsWith("'"))
                    || (at.isRelation("punct") && at.text().equals("-"))
                    || (at.isRelation("appos") && at.isNominal() && Math.abs(at.head() - at.index()) <= 2);
            Optional<Token> up = modifies ? sentence.head(at) : Optional.empty();
            if (up.isEmpty()) {
                break;
            }
            at = up.orElseThrow();
        }
        return at;
    }

    /// The first token of the noun phrase, its preposition left out.
    private static Token first(Sentence sentence, Token head) {
        Token first = head;
        for (Token child : sentence.children(head)) {
            boolean modifies = child.isRelation("det")
                    || child.isRelation("amod")
                    || child.isRelation("compound")
                    || child.isRelation("nummod")
                    || child.isRelation("nmod:poss");
            if (modifies && child.index() < first.index()) {
                first = child;
            }
        }
        return first;
    }

    private static void add(List<Integer> found, String name, String value) {
        found.add((name + "=" + value).hashCode());
    }

    private static String word(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.tokens().size()) {
            return "#";
        }
        String text = sentence.token(at).text().toLowerCase(Locale.ROOT);
        return text.chars().anyMatch(Character::isDigit) ? text.replaceAll("\\d", "0") : text;
    }

    private static String tag(Sentence sentence, int at) {
        return at < 0 || at >= sentence.tokens().size()
                ? "#"
                : sentence.token(at).xpos();
    }

    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length() && shape.length() < 8; i++) {
            char c = text.charAt(i);
            char s = Character.isUpperCase(c) ? 'A' : Character.isLowerCase(c) ? 'a' : Character.isDigit(c) ? '0' : c;
            if (shape.length() < 2 || shape.charAt(shape.length() - 1) != s) {
                shape.append(s);
            }
        }
        return shape.toString();
    }
}
