package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.figure.TollWords.Kind;

/// Reads what the sentences of one article tell of their dead and injured: counted people and single victims before
/// and behind the words of the lists, and the words that show by themselves that somebody died or was hurt.
/// Not thread-safe: one article each.
final class TollReader {
    /// Words between people and what is said of them.
    private static final int BETWEEN = 9;

    private static final Map<String, Integer> FOLD = Map.of("double", 2, "triple", 3, "quadruple", 4, "quintuple", 5);

    private final TollWords lexicon = TollWords.load();
    final List<Told> killed = new ArrayList<>();
    final List<Told> injured = new ArrayList<>();
    final List<Told> struck = new ArrayList<>();
    int fatal;
    int fatalEarly;
    int hurt;
    int survivors;
    int harm;
    int grave;
    int vague;
    int plural;
    boolean self;
    boolean several;

    /// People told to be dead, injured or struck.
    ///
    /// @param count how many
    /// @param early whether it stands in the title or at the beginning
    record Told(int count, boolean early) {}

    /// Reads one sentence.
    ///
    /// @param words lower case
    /// @param early whether it is the title or one of the first sentences
    void read(List<String> words, boolean early) {
        List<String> real = withoutUnreal(words);
        for (int at = 0; at < real.size(); at++) {
            count(real, at, early);
            people(real, at, early);
            for (Kind kind : List.of(Kind.KILLS, Kind.INJURES, Kind.STRIKES)) {
                Optional<Integer> after = lexicon.after(kind, real, at);
                if (after.isPresent()) {
                    follow(real, kind, after.orElseThrow(), early);
                }
            }
            fold(real, at, early);
        }
    }

    private void count(List<String> words, int at, boolean early) {
        if (lexicon.has(Kind.FATAL, words, at)) {
            fatal++;
            fatalEarly += early ? 1 : 0;
        }
        hurt += lexicon.has(Kind.HURT, words, at) ? 1 : 0;
        survivors += lexicon.has(Kind.SURVIVOR, words, at) ? 1 : 0;
        grave += lexicon.has(Kind.GRAVE, words, at)
                        && !words.subList(Math.max(0, at - 2), at).contains("not")
                ? 1
                : 0;
        harm += lexicon.has(Kind.HARM, words, at) ? 1 : 0;
        vague += lexicon.has(Kind.VAGUE, words, at) ? 1 : 0;
        plural += lexicon.has(Kind.PLURAL, words, at) ? 1 : 0;
        self |= lexicon.has(Kind.SELF, words, at);
        several |= lexicon.has(Kind.SEVERAL, words, at);
    }

    private List<String> withoutUnreal(List<String> words) {
        List<String> real = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int next = lexicon.after(Kind.UNREAL, words, at).orElse(at);
            if (next > at) {
                real.add(";");
                at = next;
            } else {
                real.add(words.get(at));
                at++;
            }
        }
        return real;
    }

    /// "two men were shot", "three others wounded": the row of people and what is said behind it.
    private void people(List<String> words, int at, boolean early) {
        if (at > 0 && (words.get(at - 1).equals("-") || VictimPhrase.number(words.get(at - 1)) > 0)) {
            return;
        }
        Optional<VictimPhrase> row = VictimPhrase.at(lexicon, words, at);
        if (row.isEmpty() || (at > 0 && isInRow(words, at))) {
            return;
        }
        VictimPhrase people = row.orElseThrow();
        int next = people.end();
        for (int n = 0; n < BETWEEN; n++) {
            if (lexicon.has(Kind.KILLED, words, next)) {
                killed.add(new Told(people.count(), early));
                return;
            }
            if (lexicon.has(Kind.INJURED, words, next)) {
                injured.add(new Told(people.count(), early));
                return;
            }
            if (lexicon.has(Kind.STRUCK, words, next)) {
                struck.add(new Told(people.count(), early));
                return;
            }
            if (!lexicon.has(Kind.BETWEEN, words, next)) {
                return;
            }
            next++;
        }
    }

    /// Whether the phrase at `at` is the second of a row that was read from its beginning.
    private boolean isInRow(List<String> words, int at) {
        for (int from = Math.max(0, at - 12); from < at; from++) {
            Optional<VictimPhrase> row = VictimPhrase.at(lexicon, words, from);
            if (row.isPresent() && row.orElseThrow().end() > at) {
                return true;
            }
        }
        return false;
    }

    private void follow(List<String> words, Kind kind, int after, boolean early) {
        int at = after;
        while (at < words.size()
                && List.of("at", "least", "all", "both", "total", "up", "to").contains(words.get(at))) {
            at++;
        }
        Optional<VictimPhrase> row = VictimPhrase.at(lexicon, words, at);
        if (row.isEmpty()) {
            return;
        }
        VictimPhrase people = row.orElseThrow();
        Told told = new Told(people.count(), early);
        switch (kind) {
            case KILLS -> killed.add(told);
            case INJURES -> injured.add(told);
            default -> struck.add(told);
        }
    }

    private void fold(List<String> words, int at, boolean early) {
        int times = FOLD.getOrDefault(words.get(at), 0);
        if (times == 0 || at + 1 >= words.size()) {
            return;
        }
        boolean suicide =
                words.subList(at + 1, Math.min(words.size(), at + 4)).stream().anyMatch(w -> w.endsWith("suicide"));
        if (suicide) {
            return; // whether who did it is counted cannot be told
        }
        if (lexicon.has(Kind.FATAL, words, at + 1) || words.get(at + 1).equals("homicides")) {
            killed.add(new Told(times, early));
        } else if (words.get(at + 1).equals("shooting")) {
            struck.add(new Told(times, early));
        }
    }
}
