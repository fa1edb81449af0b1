package org.attache.tools;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attache.run.CountryNames;
import org.attache.run.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Which entries a command shows.
final class FilterChoice {
    @Option(
            names = "--between",
            arity = "1..2",
            paramLabel = "CODE",
            converter = StateCode.class,
            description = "Only what is about these states (ISO 3166 codes: RUS MMR).")
    List<String> between = List.of();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = FirstDay.class,
            description = "Nothing that ended before this day, month or year (2021-06-01, 2021-06, 2021).")
    @Nullable
    LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = LastDay.class,
            description = "Nothing that began after this day, month or year.")
    @Nullable
    LocalDate until;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /// A state by its code or name.
    static final class StateCode implements ITypeConverter<String> {
        @Override
        public String convert(String words) {
            return CountryNames.code(words).orElseThrow(() -> new TypeConversionException(unknown(words)));
        }

        /// What is said of a word that names no state.
        static String unknown(String words) {
            return "“" + words
                    + "” is no state that is known: give its ISO 3166 code of three letters, such as RUS or MMR";
        }
    }

    /// A day, or the first of a month or year.
    static final class FirstDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String words) {
            return day(words, YearMonth::atDay, 1);
        }
    }

    /// A day, or the last of a month or year.
    static final class LastDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String words) {
            return day(words, (month, _) -> month.atEndOfMonth(), 12);
        }
    }

    private static LocalDate day(String words, BiFunction<YearMonth, Integer, LocalDate> of, int monthOfYear) {
        try {
            if (words.matches("\\d{4}")) {
                return of.apply(YearMonth.of(Integer.parseInt(words), monthOfYear), 1);
            }
            return words.matches("\\d{4}-\\d{2}") ? of.apply(YearMonth.parse(words), 1) : LocalDate.parse(words);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "“" + words + "” is no day, month or year: write 2021-06-01, 2021-06 or 2021");
        }
    }

    /// What was chosen.
    ///
    /// @throws ParameterException if it begins after its end
    Filter filter() {
        LocalDate first = since;
        LocalDate last = until;
        if (first != null && last != null && first.isAfter(last)) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing lies between --since " + first + " and --until " + last + ".");
        }
        return new Filter(between, Optional.ofNullable(since), Optional.ofNullable(until));
    }

    /// In words, for a heading: "RUS–MMR, since 2021-06-01"; empty where nothing was chosen.
    String words() {
        StringBuilder words = new StringBuilder(String.join("–", filter().between()));
        Optional.ofNullable(since)
                .ifPresent(s -> words.append(words.isEmpty() ? "" : ", ")
                        .append("since ")
                        .append(s));
        Optional.ofNullable(until)
                .ifPresent(u -> words.append(words.isEmpty() ? "" : ", ")
                        .append("until ")
                        .append(u));
        return words.toString();
    }
}
