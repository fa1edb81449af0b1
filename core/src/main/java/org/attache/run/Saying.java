package org.attache.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the words of a statement go on behind the name of their speaker: "said: “…”", "said that …", "accused …".
///
/// @param words what was said, without the marks around it
/// @param direct whether they are the speaker's own
record Saying(String words, boolean direct) {
    private static final Pattern INFLECTED = Pattern.compile("[a-z]+ed");
    private static final Set<String> TELLING = HeadlineWords.of(HeadlineWords.Kind.TELLING);
    /// Words with which a clause may begin that lose their capital inside a sentence.
    private static final Pattern FUNCTION_WORD = Pattern.compile(
            "(?:The|A|An|It|Its|This|That|These|Those|There|They|Their|We|Our|He|His|She|Her|In|On|At|As|After|Before|With|From|"
                    + "Since|If|When|While|Some|All|Both|Most|More|No|Any|Such|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|"
                    + "Hundreds|Thousands|By|For|To|About|Around|Over|Under|Nearly|Almost|During|Until|Because|Although|"
                    + "Though|Despite|Every|Each|Many|Several|Few|Another|Only|Not|Nothing|Nobody|Now|"
                    + "(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?: ?- ?[a-z]+)?|[A-Z][a-z]+ing)\\b.*",
            Pattern.DOTALL);
    /// A clause with "calling for restraint" is told as "called for restraint".
    private static final Pattern PARTICIPLE = Pattern.compile("([a-z]{2,})ing\\b(.*)", Pattern.DOTALL);

    /// "a step that Norland said will end the talks": what will end them stands before the speaker.
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "(?:apparently )?(?:will|would|is|are|was|were|has|have|had|can|could|may|might|must|should)\\b.*"
                    + "|apparently [a-z]+ed .*",
            Pattern.DOTALL);
    /// "unidentified gunmen killed two" is no telling, "alleged that" and "unveiled a plan" are.
    private static final Pattern PARTICIPLE_OF_A_NOUN = Pattern.compile(
            "(?:un(?!veil|leash)[a-z]+|arm|suspect|mask|hundr)ed (?!that\\b|(?:a|an|the|its|his|her|their)\\b).*",
            Pattern.DOTALL);
    /// Number under which Reuters' own pages link a story, left in the text by some captures: `[nL8N1N86I0]`.
    private static final Pattern STORY_NUMBER = Pattern.compile("\\s*\\[n?L[0-9A-Z]{7,12}\\]");

    private static final Pattern LEFT_OVER = Pattern.compile(
            "^(?:(?:and|but|that|also|while)\\s+)+(?=that\\b|and\\b|but\\b)(?:that|and|but)\\s+|^that\\s+");
    /// Words that a heading writes small.
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "the", "of", "in", "on", "for", "to", "by", "with", "from", "at");
    /// A longer row of capitals is a sentence that someone shouts.
    private static final int LONGEST_NAME = 12;

    /// Words of a capture on one line, without the comma or the marks of quotation around them.
    static String bare(String text) {
        String line = STORY_NUMBER
                .matcher(text)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[,;:]+$", "");
        boolean opens = line.startsWith("“") || line.startsWith("\"");
        String rest = opens ? line.substring(1) : line;
        boolean closes = rest.endsWith("”") || rest.endsWith("\"");
        if (closes && (opens || open(rest.substring(0, rest.length() - 1)) == 0)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        rest = rest.replaceAll("[,;:]+$", "");
        if (open(rest) > 0) {
            return rest + (rest.lastIndexOf('“') >= 0 ? "”" : "\"");
        }
        return rest;
    }

    /// How many marks of quotation are opened and not shut.
    private static int open(String line) {
        int curled = 0;
        int straight = 0;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '“' -> curled++;
                case '”' -> curled--;
                case '"' -> straight++;
                default -> {}
            }
        }
        return Math.max(0, curled) + straight % 2;
    }

    /// The same where the rule that read the statement names its verb: what begins with that verb is told as it stands
    /// ("blames Chad for the delay"), for no list has all verbs of saying.
    ///
    /// @param rule such as `speech/judge/blame`
    String told(String rule) {
        String verb = rule.substring(rule.lastIndexOf('/') + 1);
        String stem = verb.replaceFirst("(?:e|y)$", "");
        boolean begins = !direct
                && stem.length() > 2
                && words.split("\\W", 2)[0].matches(Pattern.quote(stem) + "(?:e|es|y|ies|s)?");
        return begins ? words : told();
    }

    /// The words behind the speaker's name.
    String told() {
        if (direct) {
            String used = words.indexOf(' ') < 0 ? "used the word “" : "used the words “";
            return (isFragment() ? used : "said: “") + words + "”";
        }
        String clause = LEFT_OVER.matcher(words).replaceFirst("");
        Matcher participle = PARTICIPLE.matcher(clause);
        if (participle.matches()) {
            return past(participle.group(1)) + participle.group(2);
        }
        if (clause.startsWith("opposed to ")) {
            return "was " + clause;
        }
        if (NO_SUBJECT.matcher(clause).matches()) {
            return "said that … " + clause;
        }
        String first = clause.split("\\W", 2)[0];
        boolean verb = INFLECTED.matcher(first).matches()
                && !PARTICIPLE_OF_A_NOUN.matcher(clause).matches();
        if (verb || TELLING.contains(first)) {
            return clause;
        }
        return "said that "
                + (FUNCTION_WORD.matcher(clause).matches()
                        ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
                        : clause);
    }

    /// Words torn out of a sentence, or a name, are no sentence of the speaker's.
    private boolean isFragment() {
        return !words.isEmpty() && (Character.isLowerCase(words.codePointAt(0)) || isName());
    }

    private boolean isName() {
        String[] all = words.split(" ", -1);
        return all.length > 1
                && all.length <= LONGEST_NAME
                && Arrays.stream(all)
                        .allMatch(w -> SMALL.contains(w) || (!w.isEmpty() && !Character.isLowerCase(w.codePointAt(0))));
    }

    /// "call" of "calling" makes "called", "urg" of "urging" "urged", "deny" "denied".
    private static String past(String stem) {
        return switch (stem) {
            case "say" -> "said";
            case "tell" -> "told";
            case "mak" -> "made";
            case "giv" -> "gave";
            case "tak" -> "took";
            default ->
                stem.endsWith("y") && !stem.matches(".*[aeiou]y")
                        ? stem.substring(0, stem.length() - 1) + "ied"
                        : stem + "ed";
        };
    }
}
