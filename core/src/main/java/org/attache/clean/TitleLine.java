package org.attache.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.BlockKind;

/// The first line of a page that came as text without its markup: what a browser shows as the page's title, with
/// the name of the site behind it.
///
/// Rule `title-line-first`: the first line, without the parts behind a dash or bar, is printed again further down as
/// the heading, or a heading above the article shares most of its words; or a long menu follows it. Then that heading
/// is the title, and the last of the parts that were cut off names the outlet. Catches pages whose last line above the
/// article is a caption, a date or a menu's entry; misses pages whose first line is the site's name or a ticker.
///
/// @param title the heading as it is printed, else the first line without the site
/// @param site what the first line says behind the title
/// @param at index of the heading's line, 0 if it is the first line's own
record TitleLine(String title, Optional<Site> site, int at) {
    /// Whom the first line names behind the title.
    ///
    /// @param name as the field writes it, else as it is printed
    /// @param known whether it is one of the press
    record Site(String name, boolean known) {}

    /// A dash or bar between parts.
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\u2022\u00BB\u203A*:\u2013\u2014-]{1,2}\\s+|\\s*\\|\\s*");

    /// "by Ana Example" behind the site's name.
    private static final Pattern WRITER = Pattern.compile("(?i)^by\\s.*");

    /// Rules that go by where a line stands, not by what it says.
    private static final Set<String> OPEN = Set.of("before-body", "menu-run", "repeat", "region-heading", "title-line");

    private static final int MOST_PARTS = 3;

    /// Words of a title: fewer are a site's name or a menu's entry.
    private static final int FEWEST_WORDS = 3;

    /// Words of a title that is printed nowhere else.
    private static final int ALONE = 5;

    private static final int MOST_WORDS = 40;

    /// Words of a site's name.
    private static final int LONGEST_SITE = 6;

    /// Of the shorter line's words that the other holds too. Chosen on the fundus pages as text: 0.5 takes teasers of
    /// the same story for the heading, 0.8 misses headings that were shortened for the browser.
    private static final double ALIKE = 0.6;

    /// Words that both lines hold, as F1 of the two.
    private static final double LEAST_F1 = 0.4;

    /// Lines between the first line and the article that are none of the article's: a page's menu.
    private static final int MENU = 6;

    /// A line of the text with its pieces.
    private record Line(String text, List<Piece> pieces) {
        String key() {
            return PageSite.key(text);
        }

        boolean isBody() {
            return pieces.stream().anyMatch(piece -> piece.is(BlockKind.PARAGRAPH) && piece.isSentence());
        }

        /// Whether nothing but its place speaks against it: no menu's, form's or credit's words.
        boolean isOpen() {
            return pieces.stream()
                    .allMatch(piece ->
                            piece.kind().isEmpty() || piece.is(BlockKind.PARAGRAPH) || OPEN.contains(piece.rule()));
        }

        boolean isCaption() {
            return pieces.stream().anyMatch(piece -> piece.is(BlockKind.CAPTION));
        }
    }

    /// The first line without its last parts.
    private record Cut(String head, List<String> parts) {}

    /// Reads the first line of a text.
    static Optional<TitleLine> of(String content, List<Piece> pieces, PressDirectory press) {
        List<Line> lines = lines(content, pieces);
        if (lines.size() < 2
                || lines.getFirst().text().endsWith(".")
                || !lines.getFirst().isOpen()) {
            return Optional.empty();
        }
        int body = 1;
        while (body < lines.size() && !lines.get(body).isBody()) {
            body++;
        }
        int last = lines.size() - 1;
        while (last > body && !lines.get(last).isBody()) {
            last--;
        }
        List<Cut> cuts = cuts(lines.getFirst().text());
        for (Cut cut : cuts.reversed()) {
            String key = PageSite.key(cut.head());
            int found = 0;
            for (int i = 1; i <= last && isTitle(cut.head()); i++) {
                // the last one above the article is the heading, those before it stand in a menu or a path
                found = lines.get(i).key().equals(key) && (found == 0 || i < body) ? i : found;
            }
            if (found > 0) {
                return Optional.of(new TitleLine(lines.get(found).text(), site(cut.parts(), press, true), found));
            }
        }
        Cut bare = barest(cuts, press);
        if (!isTitle(bare.head())) {
            return Optional.empty();
        }
        Optional<Site> site = site(bare.parts(), press, false);
        int alike = alike(bare.head(), lines.subList(0, Math.min(body, lines.size())));
        if (alike > 0) {
            return Optional.of(new TitleLine(lines.get(alike).text(), site, alike));
        }
        boolean page = body - 1 >= MENU
                && body < lines.size()
                && PageSite.key(bare.head()).split(" ", -1).length >= ALONE;
        return page && !lines.getFirst().isBody() ? Optional.of(new TitleLine(bare.head(), site, 0)) : Optional.empty();
    }

    private static boolean isTitle(String head) {
        int words = PageSite.key(head).split(" ", -1).length;
        return words >= FEWEST_WORDS && words <= MOST_WORDS;
    }

    /// The lines of the text, as it counts them.
    static List<String> texts(String content, List<Piece> pieces) {
        return lines(content, pieces).stream().map(Line::text).toList();
    }

    private static List<Line> lines(String content, List<Piece> pieces) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || pieces.get(i).line() != pieces.get(from).line()) {
                List<Piece> own = pieces.subList(from, i);
                String text = content.substring(
                        own.getFirst().span().start(), own.getLast().span().end());
                lines.add(new Line(text.replaceAll("\\s+", " ").strip(), own));
                from = i;
            }
        }
        return lines;
    }

    /// The whole line first, then with one part less each time.
    private static List<Cut> cuts(String line) {
        List<Cut> cuts = new ArrayList<>(List.of(new Cut(line, List.of())));
        for (int at = lastSeparator(line);
                at > 0 && cuts.size() <= MOST_PARTS;
                at = lastSeparator(line.substring(0, at))) {
            Cut before = cuts.getLast();
            List<String> parts = new ArrayList<>(List.of(SEPARATOR
                    .matcher(before.head().substring(at))
                    .replaceFirst("")
                    .strip()));
            parts.addAll(before.parts());
            cuts.add(new Cut(line.substring(0, at).strip(), List.copyOf(parts)));
        }
        return cuts;
    }

    private static int lastSeparator(String text) {
        Matcher matcher = SEPARATOR.matcher(text);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }

    /// Without every part behind a bar, and without one behind a dash that names one of the press.
    private static Cut barest(List<Cut> cuts, PressDirectory press) {
        Cut best = cuts.getFirst();
        for (Cut cut : cuts) {
            String whole = cuts.getFirst().head().substring(cut.head().length()).strip();
            boolean bar = whole.startsWith("|") || whole.startsWith("\u2022") || whole.startsWith("\u00BB");
            boolean known = !cut.parts().isEmpty()
                    && known(cut.parts().getFirst(), press).isPresent();
            if (isTitle(cut.head()) && (bar || known)) {
                best = cut;
            }
        }
        return best;
    }

    /// The line behind the first that says most like it, 0 if none does.
    private static int alike(String head, List<Line> lines) {
        Set<String> want = words(head);
        int best = 0;
        double most = LEAST_F1;
        for (int i = 1; i < lines.size(); i++) {
            Set<String> have = words(lines.get(i).text());
            long same = want.stream().filter(have::contains).count();
            double f1 = 2.0 * same / Math.max(1, want.size() + have.size());
            boolean enough = same >= FEWEST_WORDS && same >= ALIKE * Math.min(want.size(), have.size());
            if (enough && f1 > most && !lines.get(i).isCaption()) {
                best = i;
                most = f1;
            }
        }
        return best;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Words.keys(text));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    /// Which of the parts names the outlet: one of the press, else the last that is no writer, if the title is sure.
    private static Optional<Site> site(List<String> parts, PressDirectory press, boolean sure) {
        for (String part : parts.reversed()) {
            Optional<String> known = known(part, press);
            if (known.isPresent()) {
                return known.map(name -> new Site(name, true));
            }
        }
        return parts.reversed().stream()
                .filter(part -> !WRITER.matcher(part).matches())
                .filter(part -> sure && Words.keys(part).size() <= LONGEST_SITE)
                .findFirst()
                .map(name -> new Site(name, false));
    }

    /// Whom of the press a part names, alone or with a section's name behind it ("Gazette World News").
    private static Optional<String> known(String part, PressDirectory press) {
        String name = part.strip();
        Optional<String> host = press.host(name.toLowerCase(Locale.ROOT)).map(PressDirectory.Press::name);
        while (host.isEmpty() && !name.isEmpty()) {
            Optional<PressDirectory.Press> found = press.named(name);
            if (found.isPresent()) {
                return found.map(PressDirectory.Press::name);
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf(' '))).strip();
        }
        return host;
    }
}
