package org.attache.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who wrote a page's article, as it is printed below the title of a page that came as text.
///
/// Rule `printed-byline`: one of the first lines below the title begins with a person's name, and something says that
/// it is the writer's: a word before it ("By", on the line or above it), an office behind it ("Political
/// Correspondent"), or a day, hour or "Published" behind it or on the next line. Catches "Ana Example · Gazette News ·
/// Posted: …"; misses names with nothing near them, and a writer who is named at the end only.
final class PrintedByline {
    private static final String RESOURCE = "/lang/bylines.tsv";

    /// Lines below the title that are looked at. On the fundus pages as text nine of ten bylines stand among the
    /// first seven.
    private static final int NEAR = 12;

    private static final int LONGEST = 160;

    private static final String PARTICLES = "(?:de|da|di|du|del|la|le|van|von|der|den|al|bin|ibn|el|ter|y|e)";

    private static final String NAME = "(?:(?:Dr|Prof)\\.\\s)?\\p{Lu}[\\p{L}'\u2019-]*\\.?(?:\\s+" + PARTICLES + ")*"
            + "(?:\\s+\\p{Lu}[\\p{L}.'\u2019-]*(?:\\s+" + PARTICLES + ")*){0,2}\\s+\\p{Lu}[\\p{L}'\u2019-]+";

    private static final Pattern NAMES =
            Pattern.compile("^(" + NAME + "(?:(?:,|\\s+and|\\s+&|,\\s+and)\\s+" + NAME + "){0,5})(?!\\p{L})");

    /// A day, an hour, or how long ago.
    private static final Pattern TIME = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\bago\\b");

    /// What may stand behind a name on its line.
    private static final Pattern SIGN = Pattern.compile("^\\s*(?:[|\u2022\u00B7/,@(\u2013\u2014-].*|\\d.*)?$");

    /// "Example's Voyage" is a heading.
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");

    private final Set<String> before = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<String> stamps = new HashSet<>();
    private final Set<String> rest = new HashSet<>();
    private final Pattern glued;
    private final PressDirectory press;

    PrintedByline(PressDirectory press) {
        this.press = press;
        List<String> words = new ArrayList<>();
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            switch (row.get(0)) {
                case "before" -> before.add(row.get(1));
                case "role" -> roles.add(row.get(1));
                case "stamp" -> stamps.add(row.get(1));
                case "no-name" -> rest.add(row.get(1));
                default -> {
                    // words of pages with markup
                }
            }
        }
        words.addAll(roles);
        words.addAll(stamps);
        rest.stream().filter(word -> word.length() > 3).forEach(words::add);
        // "Jen ExamplePublished", "Ana ExampleNews Reporter": two elements of the page without a space between
        glued = Pattern.compile("(?<=\\p{Ll})(?=(?i:"
                + String.join("|", words.stream().map(Pattern::quote).toList()) + ")\\b)(?=\\p{Lu})");
    }

    /// The names below the title, parted as they are printed.
    Optional<String> find(List<String> lines, int title) {
        int end = Math.min(lines.size(), title + 1 + NEAR);
        for (int i = title + 1; i < end; i++) {
            String line = glued.matcher(lines.get(i)).replaceAll(" ");
            if (line.length() > LONGEST) {
                continue;
            }
            String bare = withoutBefore(line);
            boolean told = !bare.equals(line) || isBefore(lines.get(i - 1));
            Matcher matcher = NAMES.matcher(bare);
            while (matcher.find()) {
                String names = withoutRole(matcher.group(1));
                String behind = bare.substring(names.length());
                if (isPerson(names) && fits(behind) && (told || (isMixed(names) && dated(behind, i, lines)))) {
                    return Optional.of(names);
                }
                break;
            }
        }
        return Optional.empty();
    }

    private String withoutBefore(String line) {
        int at = Math.max(line.indexOf(' '), line.indexOf(':'));
        int space = line.indexOf(' ');
        if (space > 0 && isBefore(line.substring(0, space))) {
            return line.substring(space + 1).strip();
        }
        return at > 0 && at < line.length() && isBefore(line.substring(0, at))
                ? line.substring(at + 1).strip()
                : line;
    }

    private boolean isBefore(String words) {
        return before.contains(words.strip().toLowerCase(Locale.ROOT).replaceFirst(":$", ""));
    }

    /// "Amy Example Political Correspondent": the name ends where an office, a stamp or a day begins.
    private String withoutRole(String names) {
        String[] words = names.split(" ", -1);
        for (int i = 2; i < words.length; i++) {
            String key = words[i].toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
            if (roles.contains(key) || stamps.contains(key) || rest.contains(key)) {
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return names;
    }

    private boolean isPerson(String names) {
        for (String word : Words.keys(names)) {
            if (rest.contains(word) || roles.contains(word) || stamps.contains(word)) {
                return false;
            }
        }
        return names.indexOf(' ') > 0
                && !POSSESSIVE.matcher(names).find()
                && press.named(names).isEmpty();
    }

    /// Whether it has small letters: a name in capitals needs a word before it, for headings and places stand so.
    private static boolean isMixed(String names) {
        return names.chars().anyMatch(Character::isLowerCase);
    }

    /// Whether nothing, an office, a stamp, a sign or a figure stands behind the names.
    private boolean fits(String behind) {
        String first = behind.strip().split("[\\s,:]+", 2)[0].toLowerCase(Locale.ROOT);
        return SIGN.matcher(behind).matches() || isOffice(behind) || stamps.contains(first);
    }

    private boolean isOffice(String behind) {
        List<String> words = Words.keys(behind);
        return words.subList(0, Math.min(6, words.size())).stream().anyMatch(roles::contains);
    }

    private boolean dated(String behind, int at, List<String> lines) {
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        return isOffice(behind)
                || isStamp(behind)
                || (behind.isBlank() && next.length() <= LONGEST && (isStamp(next) || isOffice(next)))
                || (behind.isBlank() && press.named(next).isPresent())
                || (behind.isBlank() && lines.get(at - 1).length() <= 60 && isStamp(lines.get(at - 1)));
    }

    private boolean isStamp(String text) {
        return TIME.matcher(text).find() || Words.keys(text).stream().limit(12).anyMatch(stamps::contains);
    }
}
