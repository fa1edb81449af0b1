package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Set<String> OWNERS = Set.of("its", "their", "all", "both");
    private static final int NEAR = 4;

    private final List<Item> last = new ArrayList<>();
    private final List<Item> all = new ArrayList<>();
    private final List<RawDeal> told = new ArrayList<>();
    private List<Item> dealt = List.of();
    private int since;
    private int age = NEAR;

    private final Map<Item, String> designations = new HashMap<>();
    private final Makers makers;

    KnownItems(Makers makers) {
        this.makers = makers;
    }

    /// Takes in the items of the next sentence.
    void add(Scene scene, List<Item> items) {
        for (Item item : items) {
            for (int i = item.first(); i <= item.last(); i++) {
                if (scene.isWeapon(i)) {
                    designations.put(
                            item,
                            scene.place(i)
                                    .orElseThrow()
                                    .mention()
                                    .quote()
                                    .words()
                                    .replaceAll("\\s+", " "));
                }
            }
        }
        List<Item> named = items.stream().filter(Item::sure).toList();
        if (named.isEmpty()) {
            age++;
        } else {
            last.clear();
            last.addAll(named);
            all.addAll(named);
            age = 0;
        }
    }

    /// Takes in what the sentence just read told deals of.
    void dealt(List<RawDeal> deals) {
        told.addAll(deals);
        List<Item> items =
                deals.stream().map(RawDeal::item).filter(Item::sure).distinct().toList();
        since = items.isEmpty() ? since + 1 : 0;
        dealt = items.isEmpty() && since < NEAR ? dealt : items;
    }

    /// What a phrase from `from` to `to` points back to, where it is only "the systems".
    Optional<Item> pointedAt(Scene scene, int from, int to, List<Item> sameSentence) {
        // "the weapons": what the sentence before told a deal of; "the weapon": what the deal told last was about
        boolean arms = DealWords.has(DealWords.Kind.ARMS, scene.word(to))
                && (since == 0 || scene.word(to).equals("weapon"))
                && isOne(dealt)
                && !dealt.getFirst().category().equals("other")
                && !OWNERS.contains(scene.word(from));
        Optional<Item> alike =
                points(scene, from, to) ? alike(scene, from, scene.token(to), sameSentence) : Optional.empty();
        if (alike.isPresent()) {
            return alike.map(i -> again(scene, from, to, i));
        }
        boolean bare = DealWords.has(DealWords.Kind.BARE, scene.word(to));
        if (!(bare || arms) || !(points(scene, from, to) || (bare && counts(scene, from, to)))) {
            return Optional.empty();
        }
        if (arms) {
            return Optional.of(again(scene, from, to, dealt.getFirst()));
        }
        List<Item> here = sameSentence.stream().filter(Item::sure).toList();
        Optional<Item> antecedent = here.isEmpty()
                ? age < NEAR ? last.stream().findFirst() : Optional.empty()
                : Optional.of(here.getLast());
        return antecedent.map(i -> again(scene, from, to, i));
    }

    /// "four of its own": as many of what was named last.
    Optional<Item> ofOwn(Scene scene, int from, int to, List<Item> sameSentence) {
        boolean own = scene.word(to + 1).equals("of")
                && scene.word(to + 3).equals("own")
                && scene.token(to + 2).xpos().equals("PRP$");
        Optional<Numeral> count = scene.numeral(to).filter(Numeral::isCount);
        if (!own || count.isEmpty()) {
            return Optional.empty();
        }
        List<Item> named = sameSentence.isEmpty() ? last : sameSentence;
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.getLast())
                        .map(i -> new Item(
                                from, to + 3, to + 3, nameAgain(i), i.category(), i.sure(), count, Optional.empty()));
    }

    private Item again(Scene scene, int from, int to, Item item) {
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
        String name = nameAgain(item);
        Optional<String> maker = item.maker()
                .or(() -> seller(item))
                .or(() -> makers.of(designations.getOrDefault(item, name))
                        .map(Makers.Maker::country)
                        .filter(c -> !c.isEmpty()));
        return new Item(from, to, to, name, item.category(), item.sure(), count, maker);
    }

    /// "the S-400 missiles" stay what they are; of a longer name the designation is enough.
    private String nameAgain(Item item) {
        String name = designations.getOrDefault(item, item.text());
        boolean longer = item.text().split(" ", -1).length > name.split(" ", -1).length + 1;
        return longer ? name : item.text();
    }

    /// Whether items are all one thing by their names.
    private boolean isOne(List<Item> items) {
        return items.stream()
                        .map(i -> designations.getOrDefault(i, i.text()))
                        .distinct()
                        .count()
                == 1;
    }

    /// Who sold what is named again: "Norway has ordered the same aircraft".
    private Optional<String> seller(Item item) {
        return told.reversed().stream()
                .filter(d -> d.item().text().equals(item.text()))
                .flatMap(d -> d.sides().supplier().stream())
                .findFirst();
    }

    /// "the aircraft", "the same missile", "the two warships": the item named shortly before that ends with the same
    /// noun, or the only one of the kind that the noun names.
    private Optional<Item> alike(Scene scene, int from, Token noun, List<Item> sameSentence) {
        boolean same = false;
        for (int i = from; i < noun.index(); i++) {
            same |= scene.word(i).equals("same");
        }
        if (same) {
            return alike(scene, noun, all);
        }
        return alike(scene, noun, sameSentence).or(() -> age > 1 ? Optional.empty() : alike(scene, noun, last));
    }

    private static Optional<Item> alike(Scene scene, Token noun, List<Item> items) {
        Optional<Item> same = items.stream()
                .filter(i -> i.text().toLowerCase(Locale.ROOT).matches(".*\\b" + Pattern.quote(noun.lemma()) + "s?"))
                .filter(i -> i.text().indexOf(' ') > 0)
                .reduce((a, b) -> b);
        Optional<String> category = ArmsNouns.load()
                .endingAt(scene.sentence(), noun)
                .filter(m -> m.term().kind() != ArmsNouns.Kind.GENERIC)
                .map(m -> m.term().category());
        List<Item> kin = items.stream()
                .filter(i -> category.filter(i.category()::equals).isPresent())
                .toList();
        return same.or(() -> kin.size() == 1 ? Optional.of(kin.getFirst()) : Optional.empty());
    }

    /// "bought 10 batteries": of what was named before
    private static boolean counts(Scene scene, int from, int to) {
        return to == from + 1 && scene.numeral(from).filter(Numeral::isCount).isPresent();
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
