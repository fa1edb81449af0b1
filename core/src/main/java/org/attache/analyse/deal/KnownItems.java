package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.analyse.arms.ArmsNouns;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Token;

/// The items that an article has named so far, so that "the systems" and "these units" may be traced to them.
///
/// Caught: "the S-400 missiles … the first of the systems arrived"; missed: "the order", and things named only later.
/// Not thread-safe; one for each article.
final class KnownItems {
    private static final Set<String> POINTING =
            Set.of("the", "these", "those", "such", "its", "their", "same", "both", "all");
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
        Optional<Item> alike = points(scene, from, to) ? alike(scene, scene.token(to)) : Optional.empty();
        if (alike.isPresent()) {
            return alike.map(i -> again(scene, from, to, i));
        }
        if (!(DealWords.has(DealWords.Kind.BARE, scene.word(to)) || arms) || !points(scene, from, to)) {
            return Optional.empty();
        }
        List<Item> here =
                arms ? List.of() : sameSentence.stream().filter(Item::sure).toList();
        Optional<Item> antecedent = here.isEmpty()
                ? age < NEAR ? last.stream().findFirst() : Optional.empty()
                : Optional.of(here.getLast());
        return antecedent.map(i -> again(scene, from, to, i));
    }

    private static Item again(Scene scene, int from, int to, Item item) {
        Optional<Numeral> count = Optional.empty();
        for (int i = from; i < to; i++) {
            if (count.isEmpty() && scene.numeral(i).filter(Numeral::isCount).isPresent()) {
                count = scene.numeral(i);
            }
        }
        // "28 of the same tanks"
        if (count.isEmpty() && from > 1 && scene.word(from - 1).equals("of")) {
            count = scene.numeral(from - 2).filter(Numeral::isCount);
        }
        return new Item(from, to, to, item.text(), item.category(), item.sure(), count, item.maker());
    }

    /// "the aircraft", "the same missile", "the two warships": the item named shortly before that ends with the same
    /// noun, or the only one of the kind that the noun names.
    private Optional<Item> alike(Scene scene, Token noun) {
        if (age > 1) {
            return Optional.empty();
        }
        Optional<Item> same = last.stream()
                .filter(i -> i.text().toLowerCase(Locale.ROOT).matches(".*\\b" + Pattern.quote(noun.lemma()) + "s?"))
                .filter(i -> i.text().indexOf(' ') > 0)
                .reduce((a, b) -> b);
        Optional<String> category = ArmsNouns.load()
                .endingAt(scene.sentence(), noun)
                .filter(m -> m.term().kind() != ArmsNouns.Kind.GENERIC)
                .map(m -> m.term().category());
        List<Item> kin = last.stream()
                .filter(i -> category.filter(i.category()::equals).isPresent())
                .toList();
        return same.or(() -> kin.size() == 1 ? Optional.of(kin.getFirst()) : Optional.empty());
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
