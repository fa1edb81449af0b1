package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.number.Numeral;

/// Which sum of a sentence is paid for which of its items.
///
/// One sum is that of all; a sum in brackets right behind another is the same in another currency. Of several, an
/// item has the one that follows it before the next item comes, else the one right before it: "six frigates for $2bn
/// and 20 jets for $1bn", "a $2bn order for frigates and a $1bn order for jets". Missed: "worth $2bn and $1bn
/// respectively" of items that are not as many as the sums.
final class Sums {
    private final Scene scene;
    private final List<List<Item>> series;
    private final List<Numeral> sums;

    private Sums(Scene scene, List<List<Item>> series, List<Numeral> sums) {
        this.scene = scene;
        this.series = series;
        this.sums = sums;
    }

    static Sums of(Scene scene, List<List<Item>> series) {
        return new Sums(scene, series, all(scene));
    }

    /// The first sum of a sentence.
    static Optional<Numeral> first(Scene scene) {
        return all(scene).stream().findFirst();
    }

    /// The sum of one item of a series.
    Optional<Numeral> of(List<Item> items, Item item) {
        if (sums.size() < 2 || (series.size() < 2 && items.size() < 2)) {
            return sums.stream().findFirst();
        }
        boolean respectively = scene.sentence().tokens().stream()
                .anyMatch(t -> scene.word(t.index()).equals("respectively"));
        if (respectively && items.size() == sums.size()) {
            return Optional.of(sums.get(items.indexOf(item)));
        }
        if (series.size() < 2) {
            return sums.stream().findFirst();
        }
        int at = series.indexOf(items);
        int from = start(items);
        int to = end(items);
        int next = at + 1 < series.size() ? start(series.get(at + 1)) : Integer.MAX_VALUE;
        int before = at > 0 ? end(series.get(at - 1)) : -1;
        // where a sum stands before the first item, the sums go before their items
        boolean ahead = position(sums.getFirst()) < start(series.getFirst());
        Optional<Numeral> behind = between(to, next);
        Optional<Numeral> front = between(before, from);
        return ahead ? front.or(() -> behind) : behind.or(() -> at == 0 ? front : Optional.empty());
    }

    private Optional<Numeral> between(int from, int to) {
        return sums.stream().filter(n -> position(n) > from && position(n) < to).findFirst();
    }

    private int start(List<Item> items) {
        return scene.token(items.getFirst().first()).span().start();
    }

    private int end(List<Item> items) {
        return scene.token(items.getLast().last()).span().end() - 1;
    }

    private static int position(Numeral numeral) {
        return numeral.span().start();
    }

    private static List<Numeral> all(Scene scene) {
        String content = scene.reading().text().content();
        return scene.numerals().stream()
                .filter(n -> n.isMoney() && n.form() != Numeral.Form.VAGUE)
                .filter(n ->
                        n.span().start() == 0 || !isBracketed(content, n.span().start()))
                .toList();
    }

    private static boolean isBracketed(String content, int at) {
        int i = at - 1;
        while (i > 0
                && at - i < 6
                && (Character.isLetter(content.charAt(i)) || Character.isWhitespace(content.charAt(i)))) {
            i--;
        }
        return content.charAt(i) == '(';
    }

    /// "two warships as part of a $1.8 billion deal": what the whole costs, not what is named here
    static boolean isOfWhole(Scene scene, Numeral sum) {
        int first = 0;
        while (first < scene.size()
                && scene.token(first).span().end() <= sum.whole().start()) {
            first++;
        }
        for (int i = first - 1; i > 0 && i >= first - 4; i--) {
            if (scene.word(i).equals("of") && scene.word(i - 1).equals("part")) {
                return true;
            }
        }
        return false;
    }
}
