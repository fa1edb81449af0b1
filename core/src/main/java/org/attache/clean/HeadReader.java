package org.attache.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attache.fact.Article;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Markup;

/// Reads title, outlet and byline, and labels the lines that hold the title.
final class HeadReader {
    private static final int MAX_TITLE_WORDS = 32;
    private static final Pattern BY = Pattern.compile("^\\s*[Bb][Yy]:?\\s+(.*)$", Pattern.DOTALL);
    /// A byline that is a person's name and no more, or its office after a comma: "von Jana Beck, Lima".
    private static final Pattern NAME_ALONE = Pattern.compile("^\\s*(?:(?i:by|von|par|por|di|av|af|door|text):?\\s+)?"
            + "(\\p{Lu}[\\p{L}.'\u2019-]+(?:\\s+(?:de|van|von|der|den|al|bin|el|da|di|la|le))*"
            + "(?:\\s+\\p{Lu}[\\p{L}.'\u2019-]+){1,3})\\s*(?:[,|/].*)?$");

    private static final Pattern SITE_SUFFIX =
            Pattern.compile("\\s+[|\u2022\u00BB]\\s+.*$|\\s+[-\u2013\u2014]\\s+[\\p{L}\\d. ]{2,40}$");
    private static final Pattern COPYRIGHT_OWNER = Pattern.compile(
            "(?:\u00A9|\\([cC]\\)|[Cc]opyright)\\s*(?:\u00A9|\\([cC]\\))?\\s*(?:\\d{4}(?:\\s?[-\u2013]\\s?\\d{4})?)?,?\\s*(?:by )?"
                    + "([\\p{L}][\\p{L}\\d&.' -]{1,50}?)\\s*(?:\\.|,|$|All [Rr]ights)");

    /// "Pacific Mirror 2023"
    private static final Pattern YEAR_AT_THE_END =
            Pattern.compile(",?\\s+(?:19|20)\\d\\d(?:\\s?[-\u2013]\\s?(?:19|20)?\\d\\d)?$");

    /// "Copyright AP Photo" below a picture.
    private static final Pattern PICTURE = Pattern.compile("(?i)\\bphotos?\\b|\\bimages?\\b");

    private static final Pattern FEED_PART = Pattern.compile(
            "[-_ ](?:top|latest|world|news|rss|feed|home|main|politics|business|international|europe|asia|africa|us|uk|all|stories|"
                    + "headlines|breaking)$");

    private static final Set<String> WORD_PROCESSORS =
            Set.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// Lines above the body that are looked at for a byline.
    private static final int NEAR = 14;

    private final Capture capture;
    private final String content;
    private final List<Piece> pieces;
    private final PressDirectory press;
    private final PageAuthors authors;
    private final PageSite site;
    private final Optional<TitleLine> first;

    HeadReader(Capture capture, List<Piece> pieces, PressDirectory press, PageAuthors authors) {
        this.capture = capture;
        this.content = capture.text().content();
        this.pieces = pieces;
        this.press = press;
        this.authors = authors;
        this.site = PageSite.of(capture.markup());
        this.first = capture.markup().elements().isEmpty() ? TitleLine.of(content, pieces, press) : Optional.empty();
    }

    /// The title: the feed's, the page's own, or the heading right above the article; every line that repeats it
    /// is labelled.
    Optional<String> title() {
        Optional<String> title = capture.sidecar()
                .title()
                .or(this::marked)
                .or(() -> first.map(TitleLine::title))
                .map(t -> t.replaceAll("\\s+", " ").strip());
        Optional<Piece> printed = printed();
        Optional<String> found = title.or(() -> printed.map(p -> bare(slice(p))));
        found.ifPresent(this::labelTitles);
        if (title.isEmpty()) {
            printed.ifPresent(p -> p.label(BlockKind.TITLE, "title-line"));
        }
        return found;
    }

    /// The title that the markup tells. What a document of a word processor calls its title is often a leftover: it
    /// counts where no heading is printed or one says the same.
    private Optional<String> marked() {
        Optional<String> told = PageHead.title(site);
        boolean document = WORD_PROCESSORS.contains(capture.mediaType());
        return document ? told.filter(title -> printed().isEmpty() || isPrinted(title)) : told;
    }

    private boolean isPrinted(String title) {
        String key = PageSite.key(title);
        return pieces.stream().anyMatch(piece -> piece.key().strip().equals(key));
    }

    private Optional<Piece> printed() {
        int body = firstBody();
        Optional<Piece> best = Optional.empty();
        for (int i = 0; i < body; i++) {
            Piece piece = pieces.get(i);
            if (isTitleShape(piece)) {
                // the last heading above the article wins, but one that is repeated beats it
                if (best.isEmpty() || !isRepeated(best.orElseThrow()) || isRepeated(piece)) {
                    best = Optional.of(piece);
                }
            }
        }
        return best;
    }

    private boolean isTitleShape(Piece piece) {
        int words = piece.words().size();
        boolean open = piece.rule().equals("before-body")
                || piece.rule().equals("menu-run")
                || piece.rule().equals("repeat")
                || piece.rule().equals("region-heading");
        return open
                && !piece.is(BlockKind.SUMMARY)
                && piece.size() >= 4
                && words <= MAX_TITLE_WORDS
                && !Character.isLowerCase(piece.words().getFirst().text().codePointAt(0))
                && !PieceLabeller.isBullet(content, piece);
    }

    private boolean isRepeated(Piece piece) {
        return piece.rule().equals("repeat");
    }

    private int firstBody() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(BlockKind.PARAGRAPH) && pieces.get(i).isSentence()) {
                return i;
            }
        }
        return 0;
    }

    private void labelTitles(String title) {
        String key = String.join(" ", Words.keys(title));
        if (key.isEmpty()) {
            return;
        }
        List<Piece> same = pieces.stream().filter(piece -> repeats(piece, key)).toList();
        // an item of a title and no more is read by its title
        if (pieces.stream().anyMatch(piece -> piece.is(BlockKind.PARAGRAPH) && !same.contains(piece))) {
            same.forEach(piece -> piece.label(BlockKind.TITLE, "title"));
        }
    }

    private static boolean repeats(Piece piece, String key) {
        String own = piece.key().strip();
        boolean begins = (own.startsWith(key) && own.length() <= key.length() + 60) || key.startsWith(own);
        return own.equals(key) || (!piece.isSentence() && own.length() >= 20 && begins);
    }

    /// Who published it: by the address, the feed, the markup, the copyright line, or the title's last part.
    Optional<String> outlet() {
        Optional<String> host = capture.sidecar().url().flatMap(HeadReader::host);
        Optional<String> fed = capture.sidecar().outlet();
        return host.flatMap(press::host)
                .or(() -> fed.flatMap(this::fed))
                .map(PressDirectory.Press::name)
                .or(() -> meta("og:site_name", "jsonld:publisher", "application-name"))
                .or(() -> fed)
                .or(() -> titled(true))
                .or(() -> copyrightOwner(true))
                .or(() -> titled(false))
                .or(() -> copyrightOwner(false))
                .or(() -> host.map(HeadReader::withoutWww));
    }

    /// Whom a feed's name means: one of the press, or one with the feed's part behind it ("gazette-top").
    private Optional<PressDirectory.Press> fed(String name) {
        String whole = FEED_PART.matcher(name).replaceFirst("");
        return press.named(name)
                .or(() -> press.host(name))
                .or(() -> press.named(whole))
                .or(() -> press.named(whole + " News"));
    }

    private Optional<String> titled(boolean known) {
        return first.flatMap(TitleLine::site)
                .filter(name -> !known || name.known())
                .map(TitleLine.Site::name);
    }

    /// The owner of the copyright: one of the press, or whoever is named first. A picture's credit is none.
    private Optional<String> copyrightOwner(boolean known) {
        for (Piece piece : pieces) {
            if (piece.is(BlockKind.NOTICE) && piece.rule().equals("copyright")) {
                Optional<String> owner = owner(slice(piece));
                Optional<PressDirectory.Press> one = owner.flatMap(press::named);
                if (owner.isPresent()
                        && (!known || one.filter(press -> !press.isAgency()).isPresent())) {
                    return known ? one.map(PressDirectory.Press::name) : owner;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> owner(String line) {
        Matcher matcher = COPYRIGHT_OWNER.matcher(line);
        if (!matcher.find() || matcher.group(1).toLowerCase(Locale.ROOT).startsWith("all rights")) {
            return Optional.empty();
        }
        String owner = YEAR_AT_THE_END.matcher(matcher.group(1).strip()).replaceFirst("");
        return Optional.of(owner).filter(name -> !PICTURE.matcher(name).find());
    }

    /// The names of the markup, or those printed beside the article; the outlet where nobody else is named.
    Optional<String> byline() {
        return authors.persons(capture.markup(), site)
                .or(this::writerBelowTitle)
                .or(this::writer)
                .or(this::writerNearBody)
                .or(() -> authors.all(capture.markup()));
    }

    private Optional<String> writerBelowTitle() {
        return first.filter(line -> line.at() > 0)
                .flatMap(line -> new PrintedByline(press).find(TitleLine.texts(content, pieces), line.at()));
    }

    private Optional<String> writer() {
        for (Piece piece : pieces) {
            if (piece.is(BlockKind.BYLINE)) {
                Matcher matcher = BY.matcher(slice(piece));
                if (matcher.matches()) {
                    return Optional.of(matcher.group(1).strip());
                }
            }
        }
        return pieces.stream()
                .filter(piece -> piece.is(BlockKind.BYLINE))
                .map(piece -> NAME_ALONE.matcher(slice(piece)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .filter(name -> !site.isOutlet(name))
                .findFirst();
    }

    /// On a page with markup: a line right above the body or below it, or its first, with a word such as "Von",
    /// "Par", "Di" and a name.
    private Optional<String> writerNearBody() {
        if (capture.markup().elements().isEmpty()) {
            return Optional.empty();
        }
        int first = firstBody();
        int last = first;
        for (int i = first; i < pieces.size(); i++) {
            last = pieces.get(i).is(BlockKind.PARAGRAPH) ? i : last;
        }
        return IntStream.range(Math.max(0, first - NEAR), Math.min(pieces.size(), last + NEAR))
                .filter(i -> i == first || !pieces.get(i).is(BlockKind.PARAGRAPH))
                .mapToObj(pieces::get)
                .flatMap(piece -> authors.printed(slice(piece)).stream())
                .filter(name -> !site.isOutlet(name))
                .findFirst();
    }

    /// The dateline of the first paragraph.
    Optional<Article.Dateline> dateline() {
        int body = firstBody();
        return body < pieces.size() && pieces.get(body).is(BlockKind.PARAGRAPH)
                ? DatelineReader.read(content, pieces.get(body).span(), press)
                : Optional.empty();
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Markup.Entry entry : capture.markup().metadata()) {
                if (entry.name().equalsIgnoreCase(name) && !entry.content().isBlank()) {
                    String value = entry.content().strip();
                    return Optional.of(name.equals("title") ? bare(value) : value);
                }
            }
        }
        return Optional.empty();
    }

    private String slice(Piece piece) {
        return capture.text().slice(piece.span());
    }

    private static String bare(String title) {
        String bare = SITE_SUFFIX.matcher(title.strip()).replaceFirst("");
        return bare.length() >= 12 ? bare : title.strip();
    }

    static Optional<String> host(String address) {
        String last = innermost(address.strip());
        try {
            return Optional.ofNullable(new URI(last).getHost());
        } catch (URISyntaxException e) {
            Matcher matcher = Pattern.compile("^https?://([^/:?#]+)").matcher(last);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    /// The page's own address in one that leads to it by way of an aggregator or an archive:
    /// `https://news.example/url?url=https://paper.example/story`.
    private static String innermost(String address) {
        String plain = address.replace("%3A%2F%2F", "://").replace("%3a%2f%2f", "://");
        int inner = Math.max(plain.lastIndexOf("http://"), plain.lastIndexOf("https://"));
        return inner > 0 ? plain.substring(inner) : address;
    }

    static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
