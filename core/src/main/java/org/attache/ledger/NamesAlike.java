package org.attache.ledger;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attache.text.LastWord;

/// Finds names that might be the same person or body: of the same type, with the last word of a name among their own.
/// “Sergey Shoigu”, “Sergei Shoigu” and “Shoigu” are alike.
///
/// Each distinct name is looked at once and each party once as a number (a million of them: some milliseconds). The
/// tables would be read as a whole for it, since no index of theirs knows the words inside a name.
final class NamesAlike {
    private final Sheet sheet;

    NamesAlike(Sheet sheet) {
        this.sheet = sheet;
    }

    /// The first of them by the alphabet.
    ///
    /// @param asOf only names of entries that held at this line
    /// @param most as many at most
    List<String> to(PartyCatalogue.Member member, long asOf, int most) {
        Sheet.Parties parties = sheet.parties;
        int type = parties.types.find(member.type());
        if (type == Lexicon.NONE) {
            return List.of();
        }
        String last = LastWord.of(member.name());
        Predicate<String> holdsIt = name -> !name.equals(member.name()) && holds(name, last);
        BitSet wanted = parties.names.numbers(holdsIt);
        BitSet found = wanted.isEmpty() ? wanted : held(wanted, type, SheetReader.line(asOf));
        return found.stream().mapToObj(parties.names::word).sorted().limit(most).toList();
    }

    private BitSet held(BitSet wanted, int type, int line) {
        Sheet.Parties parties = sheet.parties;
        BitSet found = new BitSet();
        IntStream.rangeClosed(1, sheet.rows.last())
                .filter(row -> sheet.rows.since[row] <= line && sheet.rows.until[row] > line)
                .forEach(row -> {
                    for (int i = parties.from[row]; i < parties.from[row + 1]; i++) {
                        if (parties.type[i] == type && wanted.get(parties.name[i])) {
                            found.set(parties.name[i]);
                        }
                    }
                });
        return found;
    }

    /// Whether a name holds a word as a whole: “Un” is in “Kim Jong Un” and not in “United Nations”.
    private static boolean holds(String name, String word) {
        for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (isEdge(name, at) && isEdge(name, at + word.length())) {
                return !word.isEmpty();
            }
        }
        return false;
    }

    /// Whether a word may begin or end here. Chinese and Japanese names have no spaces, so each place is one.
    private static boolean isEdge(String name, int at) {
        return at == 0
                || at == name.length()
                || !Character.isLetterOrDigit(name.codePointBefore(at))
                || !Character.isLetterOrDigit(name.codePointAt(at))
                || Character.isIdeographic(name.codePointAt(at));
    }
}
