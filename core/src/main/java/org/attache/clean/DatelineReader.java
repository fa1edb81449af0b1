package org.attache.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Article;
import org.attache.text.Span;

/// Reads datelines: "MOSCOW (Reuters) –", "MINSK, May 21. /TASS/.", "NEW DELHI:", "SEOUL, Dec. 30 (Yonhap) --",
/// "REDSTONE ARSENAL, Alabama (May 31, 2022) –", "(Reuters) -".
///
/// Misses a place in small letters without an agency ("Moscow - The ...").
final class DatelineReader {
    /// A dateline has at most this many units.
    private static final int WINDOW = 140;

    /// A dateline behind slug, title and byline on one line begins within this many units.
    private static final int HEAD = 420;

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March"
            + "|April|June|July|August|September|October|November|December|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV"
            + "|DEC)";
    private static final String DATE = "(?:(?:" + MONTH + "\\.? \\d{1,2}|\\d{1,2} " + MONTH + "\\.?)(?:,? \\d{4})?)";
    private static final String PLACE = "\\p{Lu}[\\p{Lu}.'\u2019-]*\\p{Lu}\\.?(?:[ /]\\p{Lu}[\\p{Lu}.'\u2019/-]*){0,5}";
    private static final String REGION = "(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}){0,2}?";
    private static final String SMALL_PLACE = "\\p{Lu}[\\p{L}.'\u2019-]+(?: \\p{Lu}[\\p{L}.'\u2019-]+){0,3}";
    private static final String DASH =
            "(?:\\*\\*)?\\s{0,2}(?:\\*\\*)?(?:[-\u2013\u2014\u2015\u2212]{1,3}|:)(?:\\*\\*)?";

    private static final Pattern BRACKET = Pattern.compile("(?:\\*\\*)?(?<place>(?:" + PLACE + "|" + SMALL_PLACE + ")"
            + REGION + ")?(?:[,.]? ?" + DATE + ")?[,.]? ?[(\\[](?<agency>[^()\\[\\]]{2,60})[)\\]]" + DASH);
    private static final Pattern SLASHES = Pattern.compile(
            "(?:\\*\\*)?(?<place>" + PLACE + REGION + ")(?:, ?" + DATE + ")?\\.? ?/(?<agency>[^/]{2,30})/\\.?");
    private static final Pattern AGENCY_DATE = Pattern.compile("(?:\\*\\*)?(?<place>" + PLACE + REGION + "), ?" + DATE
            + ",? ?\\(?(?<agency>[\\p{L} ]{2,30})\\)?\\s{0,2}[-\u2013\u2014]{1,2}");
    private static final Pattern PLAIN = Pattern.compile("(?:\\*\\*)?(?<place>" + PLACE + REGION + ")(?:,? ?" + DATE
            + ")?[,.]?(?:\\*\\*)?(?:\\s{0,2}(?:[\u2013\u2014\u2015]|--)|\\s-(?=\\s)|:(?=\\s))(?:\\*\\*)?");
    private static final Pattern INSIDE = Pattern.compile(PLACE + REGION + "(?:, ?" + DATE
            + ")?[,.]? ?(?:\\([\\p{L} .'/-]{2,40}\\)\\s{0,2}[-\u2013\u2014]{1,2}|/[\\p{L} -]{2,30}/\\.?)");
    private static final Pattern ONLY_DATE = Pattern.compile(DATE);

    private static final Set<String> NOT_PLACES = PageWords.of(PageWords.Kind.NO_PLACE);

    private DatelineReader() {}

    /// The dateline at the start of a paragraph.
    static Optional<Article.Dateline> read(String content, Span paragraph, PressDirectory press) {
        String window = content.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + WINDOW));
        if (window.isEmpty() || Character.isLowerCase(window.charAt(0))) {
            // every form begins with a capital, a figure or a mark
            return Optional.empty();
        }
        Matcher bracket = BRACKET.matcher(window);
        if ((window.indexOf('(') >= 0 || window.indexOf('[') >= 0) && bracket.lookingAt()) {
            String inside = bracket.group("agency").strip();
            Optional<PressDirectory.Press> agency = press.named(inside);
            String place = group(bracket);
            boolean isDate = ONLY_DATE.matcher(inside).matches();
            boolean inCapitals = !place.isEmpty() && isCapitals(place);
            if (isPlace(place)
                    && (agency.isPresent()
                            || (isDate && inCapitals)
                            || (inCapitals && !inside.contains(" "))
                            || (place.isEmpty() && agency.isPresent()))) {
                return Optional.of(dateline(
                        paragraph, bracket, place, isDate ? Optional.empty() : Optional.of(name(agency, inside))));
            }
        }
        for (Pattern pattern : new Pattern[] {SLASHES, AGENCY_DATE}) {
            Matcher matcher = pattern.matcher(window);
            if (window.indexOf(pattern == SLASHES ? '/' : ',') >= 0 && matcher.lookingAt()) {
                String inside = matcher.group("agency").strip();
                Optional<PressDirectory.Press> agency = press.named(inside);
                if (agency.isPresent() || pattern == SLASHES) {
                    return Optional.of(dateline(paragraph, matcher, group(matcher), Optional.of(name(agency, inside))));
                }
            }
        }
        Matcher plain = PLAIN.matcher(window);
        if (plain.lookingAt() && isPlace(group(plain))) {
            return Optional.of(dateline(paragraph, plain, group(plain), Optional.empty()));
        }
        return Optional.empty();
    }

    /// Where a dateline with an agency begins inside a line, behind words that are no sentence; the line's
    /// start if there is none.
    static int startInside(String content, Span line) {
        int end = Math.min(line.end(), line.start() + HEAD);
        if (content.indexOf('(', line.start(), end) < 0 && content.indexOf('/', line.start(), end) < 0) {
            return line.start();
        }
        Matcher matcher = INSIDE.matcher(content).region(line.start(), end);
        while (matcher.find()) {
            int start = matcher.start();
            // capitals glued to the title's last word belong to the title
            if (start > line.start() && Character.isWhitespace(content.charAt(start - 1))) {
                return noSentence(content, line.start(), start) ? start : line.start();
            }
        }
        return line.start();
    }

    private static boolean noSentence(String content, int from, int to) {
        for (int i = from + 30; i + 1 < to; i++) {
            if (content.charAt(i) == '.'
                    && content.charAt(i + 1) == ' '
                    && Character.isLowerCase(content.charAt(i - 1))
                    && Character.isLowerCase(content.charAt(i - 2))
                    && Character.isLowerCase(content.charAt(i - 3))) {
                return false;
            }
        }
        return true;
    }

    private static String group(Matcher matcher) {
        String place = matcher.group("place");
        return place == null ? "" : place.strip();
    }

    private static boolean isPlace(String place) {
        return !NOT_PLACES.contains(place.toLowerCase(Locale.ROOT));
    }

    private static boolean isCapitals(String place) {
        int comma = place.indexOf(',');
        String first = comma > 0 ? place.substring(0, comma) : place;
        return first.equals(first.toUpperCase(Locale.ROOT)) && first.length() > 2;
    }

    private static String name(Optional<PressDirectory.Press> agency, String written) {
        return agency.map(PressDirectory.Press::name).orElse(written);
    }

    private static Article.Dateline dateline(Span paragraph, Matcher matcher, String place, Optional<String> agency) {
        return new Article.Dateline(place, agency, new Span(paragraph.start(), paragraph.start() + matcher.end()));
    }
}
