package org.attache.link;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares names as articles write them: shortened, in another order, otherwise spelt. Rule LN1.
///
/// Catches "Min Aung Hlaing" and "Hlaing", "Zelensky" and "Zelenskyy", "IAEA" and the agency's full name.
/// Misses a person renamed, and two persons of one surname where only the surname is given.
final class Names {
    private Names() {}

    /// Whether a name of the one may be a name of the other.
    static boolean anySame(Set<String> left, Set<String> right) {
        for (String a : left) {
            for (String b : right) {
                if (isSame(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The same for persons: the longest names decide, so that two brothers stay two.
    static boolean anySamePerson(Set<String> left, Set<String> right) {
        return isSame(longest(left), longest(right));
    }

    private static String longest(Set<String> names) {
        String longest = "";
        for (String name : names) {
            if (name.length() > longest.length()
                    || (name.length() == longest.length() && name.compareTo(longest) < 0)) {
                longest = name;
            }
        }
        return longest;
    }

    /// Whether two folded names can name one: equal, or the shorter one's words stand in order at the end,
    /// at the start, or all within the longer one, spelling aside; or one is the other's initials.
    static boolean isSame(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (left.equals(right)) {
            return true;
        }
        List<String> a = parts(left);
        List<String> b = parts(right);
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
