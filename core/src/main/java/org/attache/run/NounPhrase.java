package org.attache.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.text.LastWord;
import org.attache.text.TermFile;

/// Names and descriptions as they stand in an English sentence: with their article, joined by "and", and known to
/// be one or many. Works by the form of the words alone; a singular that ends in "s" in lower case ("logistics") is
/// taken for many.
///
/// @param words such as "the army" or "Russia and Myanmar"
/// @param plural whether the verb is that of many
record NounPhrase(String words, boolean plural) {
    private static final Pattern NO_ARTICLE = Pattern.compile(
            "(?:the|a|an|his|her|its|their|our|my|this|that|these|those|some|any|no|many|most|several|few|all|both|each|"
                    + "every|other|another|more|less|about|up|over|nearly|almost|at|two|three|four|five|six|seven|eight|nine|ten|"
                    + "eleven|twelve|dozens|hundreds|thousands|scores|tens|one|half|part|parts|someone|everyone|people|who)(?:\\s.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> MANY = HeadlineWords.of(HeadlineWords.Kind.MANY);
    /// Lower-case words in "s" that are one.
    private static final Pattern ONE_IN_S = Pattern.compile(".*(?:ss|us|is|ics)|news|press");
    /// Things that are not counted, and bodies named without an article.
    static final Set<String> UNCOUNTED = TermFile.read("lang/en/uncounted-nouns.tsv").rows().stream()
            .flatMap(r -> r.list(1).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OFFICES = HeadlineWords.of(HeadlineWords.Kind.OFFICE);

    private static final Set<String> SINGLE_WORDS = Set.of(
            "Kremlin",
            "Pentagon",
            "Netherlands",
            "Philippines",
            "Bahamas",
            "Gambia",
            "Maldives",
            "Taliban",
            "U.N.",
            "UN",
            "E.U.",
            "EU",
            "UAE",
            "IAEA",
            "Senate",
            "Duma",
            "Navy",
            "Army",
            "Vatican");

    /// "al-Shabab": a name, although it begins with a small letter.
    private static final Pattern AL_NAME = Pattern.compile("\\p{Ll}{1,3}[-'’]\\p{Lu}.*");

    /// "298 attack drones", not "2020 study": whatever the number, the words behind it are many.
    private static final Pattern NUMBERED = Pattern.compile("(?!1 )\\d[\\d,.]* [^-].*");

    /// "2020 study", not "2000 soldiers".
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d [a-z](?:.*[^s])?");

    /// A description that can only be of one thing, or of those that were named before.
    private static final Pattern ONE_OF_ITS_KIND = Pattern.compile(
            "(?:most [a-z]+|first|last|latest|largest|biggest|longest|newest|strongest|only|two (?:sides|countries|nations|"
                    + "states|leaders|governments|ministers|presidents|neighbou?rs|capitals)\\b)(?:\\s.*)?");

    /// One or several names. No name gives an empty result.
    static Optional<NounPhrase> of(List<String> names, Article article) {
        List<String> told = names.stream()
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = told.stream().map(n -> withArticle(n, article)).toList();
        String joined = all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
        return Optional.of(new NounPhrase(joined, all.size() > 1 || isMany(told.getFirst())));
    }

    /// Which article a singular description takes.
    enum Article {
        /// Someone or something the reader is taken to know: "the army".
        THE,
        /// Something new: "a ballistic missile".
        A
    }

    static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String withArticle(String name, Article article) {
        String last = lastWord(name).toLowerCase(Locale.ROOT);
        boolean described = Character.isLowerCase(lastWord(name).codePointAt(0))
                && !AL_NAME.matcher(lastWord(name)).matches();
        if (described && ONE_OF_ITS_KIND.matcher(name).matches() && !isMost(name)) {
            return "the " + name;
        }
        if (described && NO_ARTICLE.matcher(name).matches()) {
            // it may have stood at the beginning of a sentence: "One person"
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
        if (NO_ARTICLE.matcher(name).matches() || name.contains("’s ") || name.contains("'s ")) {
            return name;
        }
        if (YEAR.matcher(name).matches()) {
            return "the " + name;
        }
        if (NUMBERED.matcher(name).matches()) {
            return name;
        }
        if (!described) {
            boolean office = SINGLE_WORDS.contains(name) || (OFFICES.contains(last) && name.indexOf(' ') > 0);
            return office ? "the " + name : name;
        }
        if (isMany(name) || UNCOUNTED.contains(last)) {
            return name;
        }
        return switch (article) {
            case THE -> "the " + name;
            case A -> ("aeiou".indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? "an " : "a ") + name;
        };
    }

    /// "most soldiers" are many, "most powerful bomb" is one.
    private static boolean isMost(String name) {
        return name.startsWith("most ") && isMany(name);
    }

    private static boolean isMany(String name) {
        if (NUMBERED.matcher(name).matches() && !YEAR.matcher(name).matches()) {
            return true;
        }
        String last = lastWord(name);
        if (MANY.contains(last.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return Character.isLowerCase(last.codePointAt(0))
                && last.endsWith("s")
                && !ONE_IN_S.matcher(last).matches();
    }

    /// The last word of the head: "officials" of "officials from Myanmar".
    private static String lastWord(String name) {
        String head = name.split(",| (?:of|in|from|at|by|for|with|on|to|who|that|and|led|near|against) ", 2)[0].strip();
        String word = LastWord.of(head);
        return word.isEmpty() ? name : word;
    }
}
