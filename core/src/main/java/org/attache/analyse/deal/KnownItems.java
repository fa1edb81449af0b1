package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The items that an article has named so far, so that "the systems" and "these units" may be traced to them.
///
/// Caught: "the S-400 missiles … the first of the systems arrived"; missed: "the order", and things named only later.
/// Not thread-safe; one for each article.
final class KnownItems {
    private static final Set<String> POINTING = Set.of("the", "these", "those", "such", "its", "their");
    private static final int NEAR = 4;

    private final List<Item> last = new ArrayList<>();
    private int age = NEAR;

    /// Takes in the items of the next sentence.
    void add(List<Item> items) {
        List<Item> named = items.stream().filter(Item::sure).toList();
        if (named.isEmpty()) {
            age++;
        } else {
            last.clear();
            last.addAll(named);
            age = 0;
        }
    }

    /// What a phrase from `from` to `to` points back to, where it is only "the systems".
    Optional<Item> pointedAt(Scene scene, int from, int to, List<Item> sameSentence) {
        boolean arms = DealWords.has(DealWords.Kind.ARMS, scene.word(to)) && age == 0;
        if (!(DealWords.has(DealWords.Kind.BARE, scene.word(to)) || arms) || !points(scene, from, to)) {
            return Optional.empty();
        }
        List<Item> here =
                arms ? List.of() : sameSentence.stream().filter(Item::sure).toList();
        Optional<Item> antecedent = here.isEmpty()
                ? age < NEAR ? last.stream().findFirst() : Optional.empty()
                : Optional.of(here.getLast());
        return antecedent.map(
                i -> new Item(from, to, to, i.text(), i.category(), i.sure(), Optional.empty(), i.maker()));
    }

    // nothing but a pointing word, perhaps a number, before it
    private static boolean points(Scene scene, int from, int to) {
        boolean pointed = false;
        for (int i = from; i < to; i++) {
            pointed |= POINTING.contains(scene.word(i));
            if (!POINTING.contains(scene.word(i)) && scene.numeral(i).isEmpty()) {
                return false;
            }
        }
        return pointed;
    }
}
