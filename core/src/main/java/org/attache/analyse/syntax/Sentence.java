package org.attache.analyse.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.attache.text.Span;

/// A sentence with its dependency tree. Thread-safe: immutable.
public final class Sentence {
    private final Span span;
    private final int paragraph;
    private final List<Token> tokens;
    private final List<List<Token>> children;

    /// A sentence over tokens in order.
    ///
    /// @param span of the capture text
    /// @param paragraph index of the paragraph it stands in, from 0
    /// @param tokens in order, each with `index` equal to its position
    public Sentence(Span span, int paragraph, List<Token> tokens) {
        this.span = span;
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.children = byHead(this.tokens);
    }

    private static List<List<Token>> byHead(List<Token> tokens) {
        int[] counts = new int[tokens.size()];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                counts[token.head()]++;
            }
        }
        Token[][] groups = new Token[counts.length][];
        for (Token token : tokens) {
            int head = token.head();
            if (head >= 0) {
                if (groups[head] == null) {
                    groups[head] = new Token[counts[head]];
                }
                groups[head][groups[head].length - counts[head]--] = token;
            }
        }
        List<List<Token>> children = new ArrayList<>(groups.length);
        for (Token[] group : groups) {
            children.add(group == null ? List.of() : List.of(group));
        }
        return children;
    }

    /// Where it stands in the capture text.
    public Span span() {
        return span;
    }

    /// Index of its paragraph in the article's body, from 0; -1 for the title.
    public int paragraph() {
        return paragraph;
    }

    /// All tokens in order.
    public List<Token> tokens() {
        return tokens;
    }

    /// The token at `index`.
    public Token token(int index) {
        return tokens.get(index);
    }

    /// The root of the tree; the first token of a sentence whose tree has none.
    public Token root() {
        for (Token token : tokens) {
            if (token.head() < 0) {
                return token;
            }
        }
        return tokens.getFirst();
    }

    /// The dependents of `token`, in order.
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /// The dependents of `token` with the relation or a subtype of it, in order.
    public List<Token> children(Token token, String relation) {
        List<Token> all = children(token);
        int matching = 0;
        Token last = token;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isRelation(relation)) {
                matching++;
                last = all.get(i);
            }
        }
        if (matching < 2) {
            return matching == 0 ? List.of() : List.of(last);
        }
        List<Token> found = new ArrayList<>(matching);
        for (Token child : all) {
            if (child.isRelation(relation)) {
                found.add(child);
            }
        }
        return found;
    }

    /// The first dependent with the relation or a subtype of it.
    public Optional<Token> child(Token token, String relation) {
        // Asked for more than anything else: no stream.
        List<Token> all = children(token);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isRelation(relation)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /// The governor; empty for the root.
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /// `token` and everything below it, in order.
    public List<Token> subtree(Token token) {
        boolean[] in = new boolean[tokens.size()];
        mark(token, in);
        List<Token> all = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                all.add(tokens.get(i));
            }
        }
        return all;
    }

    /// The smallest span of the capture text that holds `token` and everything below it.
    public Span subtreeSpan(Token token) {
        List<Token> all = subtree(token);
        return all.getFirst().span().cover(all.getLast().span());
    }

    /// `token` and the tokens joined to it by `conj`, in order: "Russia, China and Iran" gives three.
    public List<Token> conjuncts(Token token) {
        List<Token> all = new ArrayList<>();
        all.add(token);
        all.addAll(children(token, "conj"));
        return all;
    }

    /// The tokens that lie wholly inside `span` of the capture text, in order.
    public List<Token> tokensIn(Span inside) {
        List<Token> found = new ArrayList<>();
        for (Token token : tokens) {
            if (inside.contains(token.span())) {
                found.add(token);
            }
        }
        return found;
    }

    /// The token that a phrase hangs on: the one inside `span` whose head lies outside it.
    public Optional<Token> headOf(Span phrase) {
        List<Token> inside = tokensIn(phrase);
        return inside.stream()
                .filter(t ->
                        t.head() < 0 || !phrase.contains(tokens.get(t.head()).span()))
                .findFirst();
    }

    /// Marks `token` and all below it, level by level.
    private void mark(Token token, boolean[] in) {
        Deque<Token> open = new ArrayDeque<>();
        open.add(token);
        while (!open.isEmpty()) {
            Token next = open.remove();
            if (!in[next.index()]) {
                in[next.index()] = true;
                open.addAll(children(next));
            }
        }
    }
}
