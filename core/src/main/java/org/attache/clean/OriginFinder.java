package org.attache.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.text.Span;

/// Finds whose text an article is: the agency that wrote it, or the medium whose interview it retells. Credits of
/// pictures are no origins, and a medium that one sentence names ("RIA reported", "the Weekly claims that …") is a
/// link of that sentence's chain, not the origin of the article.
///
/// | rule | catches | misses |
/// | --- | --- | --- |
/// | `origin-dateline` | "MOSCOW (Reuters) –", "/TASS/" | an agency that the directory lacks |
/// | `origin-reporting` | "(Reporting by A; Editing by B)", which Reuters alone writes | the same in house style |
/// | `origin-marker` | Reuters' story number in square brackets, such as `L1N2LO05L` | |
/// | `origin-credit` | "Source: Reuters/jt", a last "(AFP)", "with inputs from PTI" | a credit in a picture |
/// | `origin-byline` | "By Associated Press", "Thomson Reuters" alone above the article | |
/// | `origin-mail` | an agency's mail address below the article | a private one |
/// | `origin-copyright` | "© AFP" | |
/// | `origin-address` | a part of the address that names an agency: `…/aponline/…` | |
/// | `origin-interview` | the first sentence rests on an interview with a medium named again | named once only |
final class OriginFinder {
    private static final Pattern REPORTING = Pattern.compile(
            "(?i)\\breporting by\\b[^)]{3,300}?[;.]?\\s*(?:additional reporting by[^;]*;\\s*)?(?:(?:writing|edit(?:ing|ed)) by)");
    private static final Pattern MARKER =
            Pattern.compile("\\[(?:n?L\\d[A-Z]\\d[A-Z0-9]{4,6}|nL[0-9A-Z]{6,9}|ID:n[0-9A-Z]{6,12})\\]");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,60}@([\\w-]{1,60}(?:\\.[\\w-]{1,30}){1,4})");
    private static final Pattern LAST_BRACKET =
            Pattern.compile("(?:[(\\[]|--?|\u2014|\u2013)\\s?([\\p{L}][\\p{L}.' /-]{1,40})[)\\]]?[.\\s]*$");
    private static final Pattern INTERVIEW = Pattern.compile("\\binterview(?:ed)? (?:with|to|by|for|granted to)\\b");
    private static final Set<String> PICTURE_DESKS =
            Set.of("Getty Images", "EPA", "NurPhoto", "Zuma Press", "Ruptly", "Storyful");

    private static final Set<String> CREDITING = PageWords.of(PageWords.Kind.CREDITING);

    private static final Set<String> PICTURES = PageWords.of(PageWords.Kind.PICTURE);

    private final Capture capture;
    private final String content;
    private final List<Piece> pieces;
    private final PressDirectory press;
    private final List<Span> body;
    private final Optional<String> outlet;
    private final Optional<Article.Dateline> dateline;
    private final Map<String, Article.Origin> found = new LinkedHashMap<>();

    OriginFinder(
            Capture capture,
            List<Piece> pieces,
            PressDirectory press,
            List<Block> blocks,
            Optional<String> outlet,
            Optional<Article.Dateline> dateline) {
        this.capture = capture;
        this.content = capture.text().content();
        this.pieces = pieces;
        this.press = press;
        this.body = blocks.stream()
                .filter(b -> b.kind() == BlockKind.PARAGRAPH)
                .map(Block::span)
                .toList();
        this.outlet = outlet;
        this.dateline = dateline;
    }

    /// The origins, the surest first.
    List<Article.Origin> find() {
        if (body.isEmpty()) {
            return List.of();
        }
        dateline.flatMap(Article.Dateline::agency)
                .flatMap(press::named)
                .ifPresent(p -> add(p, "origin-dateline", body));
        innerDatelines();
        for (Piece piece : pieces) {
            if (!piece.is(BlockKind.PARAGRAPH)) {
                readAround(piece);
            }
        }
        readBody();
        readAddress();
        if (found.isEmpty()) {
            readInterview();
        }
        return List.copyOf(found.values());
    }

    private void add(PressDirectory.Press source, String rule, List<Span> scope) {
        boolean own =
                !source.isAgency() && outlet.isPresent() && outlet.orElseThrow().equals(source.name());
        if (!own && !PICTURE_DESKS.contains(source.name())) {
            found.putIfAbsent(source.name(), new Article.Origin(source.name(), scope, rule));
        }
    }

    /// Two stories in one capture may each have a dateline.
    private void innerDatelines() {
        for (int i = 1; i < body.size(); i++) {
            Span paragraph = body.get(i);
            Optional<PressDirectory.Press> agency = DatelineReader.read(content, paragraph, press)
                    .flatMap(Article.Dateline::agency)
                    .flatMap(press::named);
            if (agency.isPresent()) {
                add(agency.orElseThrow(), "origin-dateline", body.subList(i, body.size()));
            }
        }
    }

    /// Credits, bylines, notices.
    private void readAround(Piece piece) {
        String words = capture.text().slice(piece.span());
        if (words.length() > 2000 || piece.is(BlockKind.CAPTION) || piece.is(BlockKind.RELATED)) {
            return;
        }
        if (piece.key().contains("reporting by ") && REPORTING.matcher(words).find()) {
            press.named("Reuters").ifPresent(p -> add(p, "origin-reporting", body));
        }
        Matcher mail = MAIL.matcher(words);
        while (words.indexOf('@') >= 0 && mail.find()) {
            press.host(mail.group(1))
                    .filter(PressDirectory.Press::isAgency)
                    .ifPresent(p -> add(p, "origin-mail", body));
        }
        List<PressDirectory.Found> named = press.find(piece.words());
        if (!piece.is(BlockKind.CREDIT)) {
            named = named.stream().filter(n -> isTold(piece, n)).toList();
        }
        if (piece.words().size() <= 6 && !named.isEmpty() && isOnlyNames(piece, named)) {
            agencies(named, "origin-byline");
        } else if (piece.is(BlockKind.BYLINE)) {
            agencies(named, "origin-byline");
        } else if (piece.is(BlockKind.CREDIT) && isCredit(words)) {
            boolean source = words.toLowerCase(Locale.ROOT).contains("source");
            for (PressDirectory.Found one : named) {
                if (source || one.press().isAgency()) {
                    add(one.press(), "origin-credit", body);
                }
            }
        } else if (piece.is(BlockKind.NOTICE) && piece.rule().equals("copyright")) {
            agencies(named, "origin-copyright");
        }
    }

    private static boolean isCredit(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("source")
                || lower.contains("input")
                || lower.contains("contributed")
                || lower.contains("writer")
                || lower.contains("journalist")
                || lower.contains("files from")
                || lower.contains("trust principles")
                || lower.contains("with reporting");
    }

    /// Whether a line that is no credit names the press and not something else of that name: "Mehr" is German for
    /// "more", and "Petra Novak" is a person.
    private static boolean isTold(Piece piece, PressDirectory.Found found) {
        boolean wholeName = found.last() - found.first() > 1;
        return !found.press().everyday() || wholeName || CREDITING.contains(before(piece, found));
    }

    private static String before(Piece piece, PressDirectory.Found found) {
        return found.first() == 0 ? "" : piece.words().get(found.first() - 1).key();
    }

    /// A line of nothing but names of the press: a credit above or below the article, not a menu and no picture's.
    private static boolean isOnlyNames(Piece piece, List<PressDirectory.Found> named) {
        if (piece.words().stream().anyMatch(w -> PICTURES.contains(w.key()))) {
            return false;
        }
        int covered = named.stream().mapToInt(n -> n.last() - n.first()).sum();
        return covered >= piece.words().size() - 1 && named.size() <= 2;
    }

    private void agencies(List<PressDirectory.Found> named, String rule) {
        for (PressDirectory.Found one : named) {
            if (one.press().isAgency()) {
                add(one.press(), rule, body);
            }
        }
    }

    private void readBody() {
        for (Span paragraph : body) {
            if (MARKER.matcher(content)
                    .region(paragraph.start(), paragraph.end())
                    .find()) {
                press.named("Reuters").ifPresent(p -> add(p, "origin-marker", body));
            }
        }
        Span last = body.getLast();
        String tail = content.substring(Math.max(last.start(), last.end() - 60), last.end());
        Matcher matcher = LAST_BRACKET.matcher(tail);
        if (matcher.find()) {
            for (String part : matcher.group(1).split("/", -1)) {
                press.named(part.strip())
                        .filter(PressDirectory.Press::isAgency)
                        .ifPresent(p -> add(p, "origin-credit", body));
            }
        }
    }

    private void readAddress() {
        String address = capture.sidecar().url().orElse("").toLowerCase(Locale.ROOT);
        int path = address.indexOf('/', address.indexOf("//") + 2);
        if (path < 0) {
            return;
        }
        for (String part : address.substring(path).split("[/?#]", -1)) {
            switch (part) {
                case "aponline", "ap-online", "apnews", "ap", "associated-press" ->
                    press.named("AP").ifPresent(p -> add(p, "origin-address", body));
                case "reuters", "afp", "xinhua", "tass", "pti", "ani", "ians" ->
                    press.named(part.equals("reuters") || part.equals("xinhua") ? title(part) : part)
                            .ifPresent(p -> add(p, "origin-address", body));
                default -> {}
            }
        }
    }

    private static String title(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// The press names the medium that held an interview where it first uses it. Of six first sentences with such a
    /// phrase among 3,929 texts of the field (2026-11-22), five retold another medium's interview and one the
    /// writer's
    /// own; since none named the medium a second time, the rule answered in none of them. One case in the gold.
    private void readInterview() {
        Span first = body.getFirst();
        List<Words.Word> words = Words.of(content, first, 80);
        Matcher matcher = INTERVIEW.matcher(content).region(first.start(), Math.min(first.end(), first.start() + 500));
        if (!matcher.find()) {
            return;
        }
        int after = matcher.end();
        for (PressDirectory.Found one : press.find(words)) {
            if (one.span().start() >= after && one.span().start() - after <= 30) {
                List<Span> scope = body.stream()
                        .filter(p -> press.find(Words.of(content, p, PieceSplitter.MAX_WORDS)).stream()
                                .anyMatch(f -> f.press().equals(one.press())))
                        .toList();
                if (scope.size() > 1) {
                    add(one.press(), "origin-interview", scope);
                }
            }
        }
    }
}
