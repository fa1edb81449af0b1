package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Finds the captures whose articles are one text, and makes the groups of captures that copy each other, as
/// [CopyFinder] and [CopyGroups] do, of more captures than memory holds.
///
/// Captures go by their places in the order of their names.
///
/// Not thread-safe.
final class DiskTexts {
    private final Scratch scratch;
    private final int captures;
    private final DiskFile shingles;
    private final DiskFile sheets;
    private final long[] texts;
    private final long[] sheetOf;
    private final DiskSorter families;
    private final DiskSorter captions;

    DiskTexts(Scratch scratch, int captures) {
        this.scratch = scratch;
        this.captures = captures;
        this.shingles = new DiskFile(scratch);
        this.texts = new long[captures];
        this.sheets = new DiskFile(scratch);
        this.sheetOf = new long[captures];
        this.families = new DiskSorter(scratch);
        this.captions = new DiskSorter(scratch);
    }

    /// As they were at a milestone.
    DiskTexts(Scratch scratch, MilestoneReader left) {
        this.scratch = scratch;
        this.shingles = left.file();
        this.texts = left.longs();
        this.captures = texts.length;
        this.sheets = left.file();
        this.sheetOf = left.longs();
        this.families = new DiskSorter(scratch, left);
        this.captions = new DiskSorter(scratch, left);
    }

    /// Writes what a milestone is to know, as long as no groups were made.
    void save(MilestoneWriter milestone) {
        milestone.file(shingles);
        milestone.longs(texts);
        milestone.file(sheets);
        milestone.longs(sheetOf);
        families.save(milestone);
        captions.save(milestone);
    }

    /// Takes the shingles of a text.
    void add(int capture, long[] text) {
        texts[capture] = shingles.addAll(text);
    }

    /// What a capture carries, made ready by whoever has the time.
    ///
    /// @param packed the sheet
    /// @param families wordings that prove a common text
    /// @param captions hashes of its captions
    @SuppressWarnings("ArrayRecordComponent") // made and read in one place: never compared
    record Carried(byte[] packed, long[] families, long[] captions) {
        static Carried of(CopySheet sheet) {
            return new Carried(
                    Packer.pack(sheet),
                    sheet.families().stream().mapToLong(f -> f).toArray(),
                    sheet.captions().stream()
                            .mapToLong(c -> hash(c.words()))
                            .distinct()
                            .toArray());
        }
    }

    /// Takes what a capture carries.
    void add(int capture, Carried carried) {
        sheetOf[capture] = sheets.addAll(carried.packed());
        for (long family : carried.families()) {
            families.add(family, capture);
        }
        for (long caption : carried.captions()) {
            captions.add(caption, capture);
        }
    }

    /// A number of 64 bits for a text.
    static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = Copies.mix(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /// The groups: whole articles and parts in the order of their captures, captions in that of their words.
    DiskGroups find() {
        shingles.done();
        sheets.done();
        DiskInts unions = DiskInts.counting(scratch, captures);
        unite(unions);
        shingles.free();
        DiskGroups groups = new DiskGroups(scratch);
        articles(unions, groups);
        parts(unions, groups);
        captions(unions, groups);
        unions.free();
        sheets.free();
        groups.done();
        return groups;
    }

    private void unite(DiskInts unions) {
        DiskSorter folded = new DiskSorter(scratch);
        for (int i = 0; i < captures; i++) {
            long[] text = shingles.longsAt(texts[i]);
            if (CopyFinder.meetsItself(text)) {
                folded.add(CopyFinder.number(text), i);
            }
        }
        DiskSorter.Cursor same = folded.sorted();
        long number = 0;
        int first = -1;
        while (same.next()) {
            if (first >= 0 && same.key() == number) {
                unions.unite(first, (int) same.value());
            } else {
                first = (int) same.value();
                number = same.key();
            }
        }
        DiskBlocks blocks = new DiskBlocks(scratch);
        for (int i = 0; i < captures; i++) {
            if (unions.root(i) == i) {
                for (long shingle : shingles.longsAt(texts[i])) {
                    if (CopyFinder.isSampled(shingle)) {
                        blocks.add(shingle, i);
                    }
                }
            }
        }
        blocks.last(CopyFinder.MET, (capture, others) -> {
            long[] own = shingles.longsAt(texts[capture]);
            for (int from = 0; from < others.length; ) {
                int to = from + 1;
                while (to < others.length && others[to] == others[from]) {
                    to++;
                }
                int length = Math.min(own.length, shingles.intAt(texts[others[from]]));
                if (unions.root(others[from]) != unions.root(capture)
                        && CopyFinder.isWorthwhile(to - from, length)
                        && CopyFinder.share(shingles.longsAt(texts[others[from]]), own) > 0) {
                    unions.unite(others[from], capture);
                }
                from = to;
            }
        });
    }

    private CopySheet sheet(int capture) {
        return Unpacker.unpack(sheets.bytesAt(sheetOf[capture]), CopySheet.class, WordWeights.NONE.weigher());
    }

    /// The sheets of a group, each with no more than the group asks of it: a sentence that all pages of an outlet carry
    /// makes a group of hundreds of thousands.
    private List<CopySheet> sheets(int[] members, UnaryOperator<CopySheet> asked) {
        return Arrays.stream(members).mapToObj(m -> asked.apply(sheet(m))).toList();
    }

    private void articles(DiskInts unions, DiskGroups groups) {
        DiskSorter roots = new DiskSorter(scratch);
        for (int i = 0; i < captures; i++) {
            roots.add(unions.root(i), i);
        }
        each(roots, (root, members) -> {
            if (members.length > 1) {
                groups.add(CopyGroups.article(sheets(members, CopySheet::withoutCaptions)));
            }
        });
    }

    /// Takes those that have a number in common, in order.
    @FunctionalInterface
    private interface Alike {
        void take(long number, int[] members);
    }

    private static void each(DiskSorter sorter, Alike sink) {
        DiskSorter.Cursor rows = sorter.sorted();
        int[] members = new int[16];
        int size = 0;
        long number = 0;
        while (rows.next()) {
            if (size > 0 && rows.key() != number) {
                sink.take(number, Arrays.copyOf(members, size));
                size = 0;
            }
            number = rows.key();
            members = size == members.length ? Arrays.copyOf(members, size * 2) : members;
            members[size++] = (int) rows.value();
        }
        if (size > 0) {
            sink.take(number, Arrays.copyOf(members, size));
        }
    }

    private static boolean isApart(DiskInts unions, int[] members) {
        int root = unions.root(members[0]);
        for (int member : members) {
            if (unions.root(member) != root) {
                return true;
            }
        }
        return false;
    }

    private static long number(int[] members) {
        long number = members.length;
        for (int member : members) {
            number = Copies.mix(number * 31 + member);
        }
        return number;
    }

    /// Families that the same captures carry make one group.
    private void parts(DiskInts unions, DiskGroups groups) {
        DiskFile lists = new DiskFile(scratch);
        DiskFile found = new DiskFile(scratch);
        DiskSorter alike = new DiskSorter(scratch);
        each(families, (family, members) -> {
            if (isApart(unions, members)) {
                alike.add(number(members), found.size());
                found.add(family);
                found.add(lists.addAll(members));
            }
        });
        lists.done();
        found.done();
        DiskFile sets = new DiskFile(scratch);
        DiskSorter order = new DiskSorter(scratch);
        DiskSorter.Cursor rows = alike.sorted();
        long number = 0;
        List<Long> same = new ArrayList<>();
        while (rows.next()) {
            if (!same.isEmpty() && rows.key() != number) {
                place(found, lists, same, sets, order);
            }
            number = rows.key();
            same.add(rows.value());
        }
        place(found, lists, same, sets, order);
        sets.done();
        inOrder(order, sets, lists, groups);
        List.of(lists, found, sets).forEach(DiskFile::free);
    }

    private static void place(DiskFile found, DiskFile lists, List<Long> same, DiskFile sets, DiskSorter order) {
        if (!same.isEmpty()) {
            long list = found.longAt(same.getFirst() + Long.BYTES);
            int[] members = lists.intsAt(list);
            order.add((long) members[0] << Integer.SIZE | members[1], sets.size());
            sets.add(list);
            sets.addAll(same.stream().mapToLong(found::longAt).toArray());
            same.clear();
        }
    }

    private void inOrder(DiskSorter order, DiskFile sets, DiskFile lists, DiskGroups groups) {
        DiskSorter.Cursor rows = order.sorted();
        long begin = 0;
        List<Long> alike = new ArrayList<>();
        while (rows.next()) {
            if (!alike.isEmpty() && rows.key() != begin) {
                parts(alike, sets, lists, groups);
            }
            begin = rows.key();
            alike.add(rows.value());
        }
        parts(alike, sets, lists, groups);
    }

    /// The groups that begin with the same two captures.
    private void parts(List<Long> alike, DiskFile sets, DiskFile lists, DiskGroups groups) {
        alike.sort((one, other) -> Arrays.compare(lists.intsAt(sets.longAt(one)), lists.intsAt(sets.longAt(other))));
        for (long set : alike) {
            Set<Long> own = new HashSet<>();
            for (long family : sets.longsAt(set + Long.BYTES)) {
                own.add(family);
            }
            groups.add(CopyGroups.part(sheets(lists.intsAt(sets.longAt(set)), sheet -> sheet.of(own)), own));
        }
        alike.clear();
    }

    private void captions(DiskInts unions, DiskGroups groups) {
        DiskFile lists = new DiskFile(scratch);
        TreeMap<String, Long> same = new TreeMap<>();
        each(captions, (hash, members) -> {
            if (isApart(unions, members)) {
                String words = sheet(members[0]).captions().stream()
                        .map(CopySheet.Caption::words)
                        .filter(w -> hash(w) == hash)
                        .findFirst()
                        .orElse("");
                same.put(words, lists.addAll(members));
            }
        });
        lists.done();
        Set<Long> seen = new HashSet<>();
        same.forEach((words, list) -> {
            int[] members = lists.intsAt(list);
            if (seen.add(number(members))) {
                groups.add(CopyGroups.caption(words, sheets(members, sheet -> sheet.of(words))));
            }
        });
        lists.free();
    }
}
