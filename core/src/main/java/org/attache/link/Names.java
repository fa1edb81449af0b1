package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares names as articles write them: shortened, in another order, otherwise spelt. Rule LN1.
///
/// Catches "Min Aung Hlaing" and "Hlaing", "Zelensky" and "Zelenskyy", "IAEA" and the agency's full name.
/// Misses a person renamed, and two persons of one surname where only the surname is given.
final class Names {
    private final List<List<String>> all;
    private final List<String> fullest;

    /// @param names folded
    Names(Set<String> names) {
        List<String> ordered = new ArrayList<>(names);
        ordered.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        this.all = ordered.stream().map(Names::parts).distinct().toList();
        this.fullest = all.isEmpty() ? List.of() : all.getFirst();
    }

    /// Whether a name of the one may be a name of the other.
    boolean anySame(Names other) {
        for (List<String> a : all) {
            for (List<String> b : other.all) {
                if (isSame(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The same for persons: the fullest names decide, so that two brothers stay two.
    boolean anySamePerson(Names other) {
        return isSame(fullest, other.fullest);
    }

    /// Whether the fullest names are the same to the letter, of two words or more.
    boolean isFullNameOf(Names other) {
        return fullest.size() > 1 && fullest.equals(other.fullest);
    }

    /// Whether two folded names can name one: equal, or the shorter one's words stand in order at the end,
    /// at the start, or all within the longer one, spelling aside; or one is the other's initials.
    static boolean isSame(String left, String right) {
        return left.equals(right) ? !left.isEmpty() : isSame(parts(left), parts(right));
    }

    private static boolean isSame(List<String> a, List<String> b) {
        if (a.equals(b)) {
            return !a.isEmpty();
        }
        List<String> less = a.size() <= b.size() ? a : b;
        List<String> more = a.size() <= b.size() ? b : a;
        if (less.isEmpty()) {
            return false;
        }
        if (isInitials(less, more)) {
            return true;
        }
        if (less.size() * 3 < more.size()) {
            return false;
        }
        boolean[] used = new boolean[more.size()];
        for (String word : less) {
            int at = -1;
            for (int i = 0; i < more.size() && at < 0; i++) {
                if (!used[i] && isSameWord(word, more.get(i))) {
                    at = i;
                }
            }
            if (at < 0) {
                return false;
            }
            used[at] = true;
        }
        return used[more.size() - 1] || used[0];
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split(" ", -1))
                .filter(w -> !Wording.isFunctionWord(w))
                .map(w -> w.equals("defense") ? "defence" : w)
                .collect(Collectors.toList());
    }

    private static boolean isInitials(List<String> less, List<String> more) {
        if (less.size() != 1 || more.size() < 2 || less.getFirst().length() != more.size()) {
            return false;
        }
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).charAt(0) != less.getFirst().charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Equal, or of six letters or more and one letter apart.
    private static boolean isSameWord(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (Math.min(a.length(), b.length()) < 6 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return start > 0 && Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
