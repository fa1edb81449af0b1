package org.attache.analyse.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.text.TermFile;

/// Currency signs and names, from `lang/en/currencies.tsv`.
final class Currencies {
    private final List<Sign> signs;
    private final Map<String, Name> names = new HashMap<>();

    private Currencies(TermFile file) {
        List<Sign> all = new ArrayList<>();
        for (TermFile.Row row : file.rows()) {
            String code = row.cell(0);
            row.list(1).forEach(sign -> all.add(new Sign(sign, code)));
            row.list(2).forEach(name -> names.put(name.toLowerCase(Locale.ROOT), new Name(code, false)));
            row.list(3).forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), new Name(code, true)));
        }
        all.sort(Comparator.comparingInt((Sign s) -> s.text().length()).reversed());
        signs = List.copyOf(all);
    }

    static Currencies load() {
        return new Currencies(TermFile.read("lang/en/currencies.tsv"));
    }

    /// The currency sign that ends right before the digits at `digits` (one blank may lie between), the longest one.
    Optional<Sign> before(String content, int digits, int from) {
        int end = digits;
        if (end > from && content.charAt(end - 1) == ' ') {
            end--;
        }
        for (Sign sign : signs) {
            int start = end - sign.text().length();
            if (start >= from
                    && content.startsWith(sign.text(), start)
                    && !(Character.isLetter(sign.text().charAt(0))
                            && start > from
                            && Character.isLetterOrDigit(content.charAt(start - 1)))) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    /// The currency name that begins at piece `at`, longest first: at most three words.
    Optional<Named> after(Pieces pieces, int at, boolean magnitude) {
        int from = pieces.isHyphen(at) ? at + 1 : at;
        Optional<Named> best = Optional.empty();
        StringBuilder words = new StringBuilder();
        int next = from;
        for (int count = 0; count < 3 && next < pieces.size(); count++) {
            if (count > 0) {
                words.append(' ');
            }
            words.append(pieces.text(next));
            next++;
            while (pieces.text(next).equals(".")
                    && pieces.touchesPrevious(next)
                    && pieces.text(next - 1).length() == 1) {
                words.append('.');
                next++;
                if (pieces.isKind(next, Pieces.Kind.WORD) && pieces.touchesPrevious(next)) {
                    words.append(pieces.text(next));
                    next++;
                }
            }
            Name name = names.get(words.toString());
            if (name != null && (magnitude || !name.needsMagnitude())) {
                best = Optional.of(new Named(name.code(), next));
            }
        }
        return best;
    }

    /// @param text of the sign
    /// @param code ISO 4217
    record Sign(String text, String code) {}

    private record Name(String code, boolean needsMagnitude) {}

    /// @param code ISO 4217
    /// @param next index of the first piece after the name
    record Named(String code, int next) {}
}
