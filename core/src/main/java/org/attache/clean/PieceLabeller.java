package org.attache.clean;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.fact.BlockKind;
import org.attache.text.CalendarNames;
import org.attache.text.Span;

/// Labels a piece by what it looks like and says, without looking at its neighbours.
///
/// Thread-safe.
final class PieceLabeller {
    /// Patterns are tried on at most this many units from either end of a piece.
    private static final int WINDOW = 400;

    private static final Set<String> DATE_WORDS = PageWords.of(PageWords.Kind.DATE);

    private static final Set<String> BYLINE_SMALL = Set.of(
            "and", "in", "for", "of", "the", "with", "at", "de", "van", "von", "al", "el", "bin", "da", "di", "du");

    private static final Pattern CREDIT_BRACKET =
            Pattern.compile("[(\\[](?:(?i:photo|credit|image|picture|file|courtesy|"
                    + "ap photo|source|handout|screen ?grab|illustration)\\b[^()\\[\\]]{0,120}|[^()\\[\\]]{0,100}(?:/|\\bvia )\\s?"
                    + "(?:(?i:reuters|afp|ap|epa|epa-efe|efe|getty|getty images|anadolu(?: agency)?|xinhua|tass|sputnik|pool|"
                    + "handout|yonhap|kyodo|ria novosti|shutterstock|ani|pti|ap photo|file|the new york times|times of israel|"
                    + "flash90|file photo|bloomberg))\\b[^()\\[\\]]{0,60}|[^()\\[\\]]{0,60}(?i:reuters|afp|ap photo|epa)/"
                    + "[^()\\[\\]]{2,60})[)\\]]\\.?\\s*$");
    private static final Pattern CREDIT_TAIL = Pattern.compile("(?:(?i:via) (?:REUTERS|AP|AFP|EPA|Getty Images|Reuters|"
            + "Xinhua|Anadolu)|\\b(?:REUTERS|AFP|EPA|AP)/[\\p{Lu}][\\p{L} .'-]{2,40}(?:/[\\p{L} ]{2,30})?|/(?:REUTERS|AFP|"
            + "AP|EPA|Reuters)|Getty Images|/File(?: [Pp]hoto)?)\\.?\\s*$");
    private static final Pattern PLACE_DATE_TAIL = Pattern.compile(
            "(?<!day, )(?<=, |\\p{Lu}\\p{Ll}{2,20} )\\b(?<!(?i:on|of|"
                    + "until|since|by|before|after|from|dated|in|to|for) )(?:January|February|March|April|May|June|July|August|"
                    + "September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}, \\d{4}[.\\s]*$");
    private static final Set<String> TELLING = PageWords.of(PageWords.Kind.TOLD);
    private static final Pattern GUEST_VIDEO = Pattern.compile(
            "^.{5,200}?\\b(?:joins|join|joined) ['\u2018\"\u201C][^'\u2019\"\u201D]{3,60}['\u2019\"\u201D].*|"
                    + "^.{3,160}?\\b(?:weighs in on|breaks down|sits down with)\\b.{0,120}['\u2018][^'\u2019]{3,60}['\u2019]\\.?$",
            Pattern.DOTALL);
    private static final Pattern CONTACT = Pattern.compile(
            "^\\s*\\(?[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,30}){1,4}\\)?\\s*(?:\\((?:END|end)\\))?\\s*$");
    /// The head of a message that was sent on: "From: …", "To: …" with an address, a line of hyphens with words in
    /// it.
    private static final Pattern MAIL_HEAD = Pattern.compile(
            "^>?\\s?(?:From|To|Cc|CC|Bcc|Sent|Reply-To|Von|An|De|À|Da|A|Para):.*@.*|^-{3,}\\s?[\\p{L} ]{4,40}\\s?-{3,}$",
            Pattern.DOTALL);
    private static final Pattern END =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?:END|ENDS|end|ends|ENDALL|30)[^\\p{L}\\p{N}]*$");
    private static final Pattern WIRE_NOTE =
            Pattern.compile("^\\((?:ATTN|EDS|EDITORS|ADDS|UPDATES|RECASTS|END|LEAD)\\b.*\\)$", Pattern.DOTALL);
    private static final Pattern COPYRIGHT = Pattern.compile(
            "^\\W{0,3}(?:\u00A9|\\([cC]\\)\\s|[Cc]opyright\\b).*|.*(?:\u00A9\\s?\\d{4}|\\d{4}\\s?\u00A9).*",
            Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("^[-\u2022*\\s]*(?:https?://|www\\.)\\S+\\s*$");
    private static final Pattern PHONE = Pattern.compile("^[-\u2022*\\s+]*[(\\d][\\d ()./-]{6,20}$");
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[\u2022\u25CF\u25AA\u25E6\u2023\u00B7*\u25A0]|-\\s).*", Pattern.DOTALL);

    private static final Set<String> DESK = PageWords.of(PageWords.Kind.DESK);

    /// Words of a byline without a name.
    private static final int LONGEST_DESK = 8;

    private final PageFurniture furniture;

    PieceLabeller(PageFurniture furniture) {
        this.furniture = furniture;
    }

    /// Labels the piece where something speaks against its being running text.
    void label(String content, Piece piece) {
        List<Words.Word> words = piece.words();
        Span span = piece.span();
        String start = content.substring(span.start(), Math.min(span.end(), span.start() + WINDOW));
        String end = content.substring(Math.max(span.start(), span.end() - WINDOW), span.end());
        if (words.isEmpty()) {
            piece.label(BlockKind.OTHER, "no-words");
        } else if (isTicker(start, words)) {
            piece.label(BlockKind.TICKER, "ticker");
        } else if (isDate(words)) {
            piece.label(BlockKind.DATE, "printed-date");
        } else if (words.size() <= 60
                && start.startsWith("(")
                && WIRE_NOTE.matcher(start).matches()) {
            piece.label(BlockKind.CREDIT, "wire-note");
        } else if (span.length() < WINDOW
                && ((start.indexOf('@') >= 0 && CONTACT.matcher(start).matches())
                        || (mayBeEnd(words) && END.matcher(start).matches()))) {
            piece.label(BlockKind.CREDIT, "contact");
        } else if (words.size() <= 30
                && mayBeMail(start)
                && MAIL_HEAD.matcher(start).matches()) {
            piece.label(BlockKind.NOTICE, "mail-head");
        } else if (isByline(start, words)) {
            piece.label(BlockKind.BYLINE, "byline");
        } else if (words.size() <= 90 && isCaption(start, end, words)) {
            piece.label(BlockKind.CAPTION, "caption-credit");
        } else if (isAddress(start)) {
            piece.label(BlockKind.NAVIGATION, "address");
        } else if (words.size() <= 60
                && mayBeCopyright(start)
                && COPYRIGHT.matcher(start).matches()) {
            piece.label(BlockKind.NOTICE, "copyright");
        } else {
            Optional<PageFurniture.Hit> hit = furniture.find(content, words, piece.isSentence());
            hit.ifPresent(h -> {
                piece.label(h.kind(), h.rule());
                if (h.mark()) {
                    piece.markEnd();
                }
            });
        }
    }

    /// Whether the piece begins as an item of a list.
    static boolean isBullet(String content, Piece piece) {
        Span span = piece.span();
        return BULLET.matcher(content.substring(span.start(), Math.min(span.end(), span.start() + 8)))
                .matches();
    }

    /// Stock tickers, weather, scores: mostly figures, signs of rise and fall, and no small words.
    private static boolean isTicker(String start, List<Words.Word> words) {
        if (words.size() > 24) {
            return false;
        }
        int figures = 0;
        for (Words.Word word : words) {
            figures += word.hasDigit() ? 1 : 0;
        }
        if (figures == 0) {
            return false;
        }
        boolean arrow = start.indexOf('\u25B2') >= 0
                || start.indexOf('\u25BC') >= 0
                || start.indexOf('\u2191') >= 0
                || start.indexOf('\u2193') >= 0;
        boolean percent = start.indexOf('%') >= 0 && words.size() <= 10;
        if (arrow && figures >= 1) {
            return true;
        }
        boolean degrees = start.indexOf('\u00B0') >= 0;
        if (degrees && figures >= 1 && words.size() <= 8) {
            return true;
        }
        return figures >= 2 && figures * 3 >= words.size() && (percent || degrees);
    }

    private static boolean isDate(List<Words.Word> words) {
        if (words.size() > 16) {
            return false;
        }
        boolean figure = false;
        for (Words.Word word : words) {
            if (word.hasDigit()) {
                figure = true;
            } else if (!DATE_WORDS.contains(word.key())
                    && !CalendarNames.WEEKDAYS.contains(word.key())
                    && !CalendarNames.isMonth(word.key())) {
                return false;
            }
        }
        return figure;
    }

    /// "By A B", "By A B and C D in Moscow": a short line of names after "By".
    private static boolean isByline(String start, List<Words.Word> words) {
        if (words.size() < 2 || words.size() > 24 || !words.getFirst().key().equals("by")) {
            return false;
        }
        if (!start.startsWith("By ") && !start.startsWith("BY ") && !start.startsWith("by ")) {
            return false;
        }
        if (words.size() <= LONGEST_DESK && DESK.contains(words.getLast().key())) {
            return true;
        }
        for (Words.Word word : words.subList(1, words.size())) {
            if (!word.isCapitalised() && !BYLINE_SMALL.contains(word.key())) {
                return false;
            }
        }
        return words.get(1).isCapitalised();
    }

    private static boolean isCaption(String start, String end, List<Words.Word> words) {
        char last = lastOf(end);
        if (((last == ')' || last == ']') && CREDIT_BRACKET.matcher(end).find())
                || (mayHoldCredit(end) && CREDIT_TAIL.matcher(end).find())) {
            return true;
        }
        if (words.size() >= 6
                && words.size() <= 60
                && Character.isDigit(last)
                && PLACE_DATE_TAIL.matcher(end).find()) {
            for (Words.Word word : words) {
                if (TELLING.contains(word.key())) {
                    return false;
                }
            }
            return true;
        }
        return words.size() <= 45
                && mayBeVideo(start)
                && GUEST_VIDEO.matcher(start).matches();
    }

    /// What every alternative of [#MAIL_HEAD] holds.
    private static boolean mayBeMail(String start) {
        return (start.indexOf('@') >= 0 && start.indexOf(':') >= 0) || start.startsWith("---");
    }

    /// What every alternative of [#GUEST_VIDEO] holds.
    private static boolean mayBeVideo(String start) {
        return start.contains("join")
                || start.contains("weighs in on")
                || start.contains("breaks down")
                || start.contains("sits down with");
    }

    /// What every alternative of [#COPYRIGHT] holds.
    private static boolean mayBeCopyright(String start) {
        return start.indexOf('\u00A9') >= 0
                || start.contains("(c)")
                || start.contains("(C)")
                || start.contains("opyright");
    }

    /// Whether the first letters or figures may be those of [#END].
    private static boolean mayBeEnd(List<Words.Word> words) {
        char first = words.getFirst().text().charAt(0);
        return first == 'E' || first == 'e' || first == '3' || first >= 128;
    }

    private static boolean isAddress(String start) {
        return ((start.contains("http") || start.contains("www."))
                        && ADDRESS.matcher(start).matches())
                || (mayBePhone(start) && PHONE.matcher(start).matches());
    }

    /// Letters are in no number of [#PHONE].
    private static boolean mayBePhone(String start) {
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /// What every alternative of [#CREDIT_TAIL] holds.
    private static boolean mayHoldCredit(String end) {
        return end.indexOf('/') >= 0 || end.contains("Getty Images") || holdsVia(end);
    }

    private static boolean holdsVia(String end) {
        for (int at = end.indexOf(' '); at >= 0; at = end.indexOf(' ', at + 1)) {
            if (at >= 3 && end.regionMatches(true, at - 3, "via", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    /// The last character but for full stops and white space; a space where there is none. Most paragraphs can
    /// be told by it not to end in a credit, and searching for one from every character is dear.
    private static char lastOf(String end) {
        int at = end.length() - 1;
        while (at >= 0 && (end.charAt(at) == '.' || end.charAt(at) <= ' ' || Character.isWhitespace(end.charAt(at)))) {
            at--;
        }
        return at < 0 ? ' ' : end.charAt(at);
    }
}
