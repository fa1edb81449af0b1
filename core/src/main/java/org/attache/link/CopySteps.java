package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.attache.fact.CopyGroup;

/// The steps of finding copies, for as much as one machine has at hand: which sentences are one wording, which texts
/// are one, and what the groups of captures look like. By the classes that [EntryLinker] uses for all captures at
/// once.
///
/// Thread-safe: it holds nothing.
public final class CopySteps {
    /// Wordings that stand for all that have a shingle: the first by their numbers.
    public static final int WORDINGS = Copies.KEPT;
    /// Shingles in common from which two wordings are compared.
    public static final int VOTES = Copies.VOTES;
    /// Texts that have a shingle with which a text is compared: the last before it by name.
    public static final int TEXTS = CopyFinder.MET;

    private CopySteps() {}

    /// Those shingles of a wording by which it meets others.
    public static LongStream met(long[] wording) {
        return Arrays.stream(wording).filter(Copies::isSampled);
    }

    /// Whether two wordings are taken for one, by their shingles.
    public static boolean areOneWording(long[] left, long[] right) {
        return Copies.isSame(left, right);
    }

    /// Those shingles of a text by which it meets others.
    public static LongStream metText(long[] text) {
        return Arrays.stream(text).filter(CopyFinder::isSampled);
    }

    /// Whether texts that are the same to the word are taken for one text without comparing.
    public static boolean isFolded(long[] text) {
        return CopyFinder.meetsItself(text);
    }

    /// A number for a text, the same for the same words.
    public static long number(long[] text) {
        return CopyFinder.number(text);
    }

    /// Whether two texts are one.
    ///
    /// @param votes shingles by which they met
    public static boolean areOneText(long[] left, long[] right, int votes) {
        return CopyFinder.isWorthwhile(votes, Math.min(left.length, right.length)) && CopyFinder.share(left, right) > 0;
    }

    /// The group of captures whose articles are one text.
    ///
    /// @param sheets of [CaptureSteps.Told], two or more
    public static CopyGroup article(Collection<Packed> sheets) {
        return CopyGroups.article(unpacked(sheets));
    }

    /// The group of captures that carry the same wordings.
    ///
    /// @param parts of [CaptureSteps.Told], for each family those of all captures
    public static CopyGroup part(Map<Long, List<Packed>> parts) {
        Map<String, CopySheet> byName = new HashMap<>();
        parts.values()
                .forEach(sheets ->
                        unpacked(sheets).forEach(sheet -> byName.merge(sheet.name(), sheet, CopySheet::with)));
        return CopyGroups.part(inOrder(byName.values()), Set.copyOf(parts.keySet()));
    }

    /// The group of captures with one caption.
    ///
    /// @param words of the caption
    /// @param captions of [CaptureSteps.Told]
    public static CopyGroup caption(String words, Collection<Packed> captions) {
        return CopyGroups.caption(words, unpacked(captions));
    }

    private static List<CopySheet> unpacked(Collection<Packed> sheets) {
        List<CopySheet> all = new ArrayList<>();
        sheets.forEach(sheet -> all.add(sheet.unpack(CopySheet.class, WordWeights.NONE)));
        return inOrder(all);
    }

    private static List<CopySheet> inOrder(Collection<CopySheet> sheets) {
        return sheets.stream().sorted(Comparator.comparing(CopySheet::name)).toList();
    }
}
