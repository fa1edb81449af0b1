package org.attache.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Entry;
import org.attache.fact.Timing;
import org.attache.run.Facts;
import org.attache.serve.book.Book;

/// Finds in a sentence the words that fill a slot, so that a reader sees at once what is disputed: the words of the
/// claim's own time; else the value to the letter; else a number or an amount of money that means the value.
///
/// Catches "$400 million" for 400000000 USD and "six" for 6; misses a value that the sentence only implies, which is
/// then shown unmarked.
final class SlotWords {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:US\\s?)?[$€£¥₽]\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|trillion|bn|mn|m|k))?"
                    + "|\\d[\\d.,]*\\s?(?:million|billion|trillion)?\\s?(?:dollars|euros|roubles|rubles|pounds|yuan|US\\$|USD|EUR)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private SlotWords() {}

    static ConflictView.Sentence marked(String slot, String value, Entry.Report report, ReportView view, Book book) {
        String sentence = view.words().sentence();
        for (String words : candidates(slot, value, report, sentence, book)) {
            int at = sentence.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
            if (at >= 0 && !words.isBlank()) {
                return new ConflictView.Sentence(
                        sentence.substring(0, at),
                        sentence.substring(at, at + words.length()),
                        sentence.substring(at + words.length()),
                        view);
            }
        }
        return new ConflictView.Sentence(sentence, "", "", view);
    }

    private static List<String> candidates(String slot, String value, Entry.Report report, String sentence, Book book) {
        List<String> all = new ArrayList<>();
        if (slot.equals("date") || slot.equals("ordered") || slot.equals("delivered")) {
            book.analysis(report.capture())
                    .flatMap(a -> Facts.find(a, report.fact()))
                    .map(Facts.Fact::timing)
                    .flatMap(Timing::words)
                    .ifPresent(w -> all.add(w.replaceAll("\\s+", " ")));
            Matcher year = Pattern.compile("\\d{4}").matcher(value);
            if (year.find()) {
                all.add(year.group());
            }
        }
        all.add(value);
        number(value).ifPresent(n -> numbers(n, sentence, all));
        return all;
    }

    private static void numbers(double wanted, String sentence, List<String> all) {
        Matcher amount = AMOUNT.matcher(sentence);
        while (amount.find()) {
            if (Math.abs(meaning(amount.group()) - wanted) <= Math.abs(wanted) * 1e-9) {
                all.add(amount.group().strip());
            }
        }
        if (wanted == Math.rint(wanted) && wanted >= 0 && wanted < NUMBERS.size()) {
            Matcher word = Pattern.compile("\\b" + NUMBERS.get((int) wanted) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sentence);
            if (word.find()) {
                all.add(word.group());
            }
        }
    }

    private static double meaning(String amount) {
        String lower = amount.toLowerCase(Locale.ROOT);
        String digits = lower.replaceAll("[^0-9.]", "").replaceAll("\\.$", "");
        if (digits.isEmpty() || digits.chars().filter(c -> c == '.').count() > 1) {
            return Double.NaN;
        }
        double value = Double.parseDouble(digits);
        if (lower.contains("trillion")) {
            return value * 1e12;
        }
        if (lower.contains("billion") || lower.contains("bn")) {
            return value * 1e9;
        }
        return lower.contains("million") || lower.matches(".*\\d\\s?m(?:n)?$") ? value * 1e6 : value;
    }

    private static Optional<Double> number(String value) {
        Matcher number = Pattern.compile("\\d+(?:\\.\\d+)?").matcher(value);
        return number.find() ? Optional.of(Double.parseDouble(number.group())) : Optional.empty();
    }
}
