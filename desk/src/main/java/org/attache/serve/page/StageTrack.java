package org.attache.serve.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.fact.DealStatus;
import org.attache.fact.Entry;

/// How far a deal has come, as a track from interest to in service.
///
/// @param steps in order
/// @param now the stage it is at, in words
/// @param ended whether it was cancelled or denied
/// @param told each claim of a stage with its day, in words
public record StageTrack(List<Step> steps, String now, boolean ended, List<String> told) {
    private static final List<DealStatus> WAY = Stream.of(DealStatus.values())
            .filter(s -> s != DealStatus.CANCELLED && s != DealStatus.DENIED)
            .toList();

    /// Copies its lists.
    public StageTrack {
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    /// One stage of the way.
    ///
    /// @param name in words
    /// @param state `done` where a source tells of it, `claimed` where a later stage implies it, else empty
    public record Step(String name, String state) {}

    /// "ordered 2020-12-14"; a day that is known to some years only says nothing.
    private static String told(String claim) {
        int slash = claim.indexOf('/');
        boolean vague = slash > 9
                && claim.length() >= slash + 5
                && !claim.substring(slash - 10, slash - 6).equals(claim.substring(slash + 1, slash + 5));
        String words = vague ? claim.substring(0, slash - 11) + ", day not known" : claim;
        return SlotView.words("stage", words.replace('_', ' '), Optional.empty());
    }

    static StageTrack of(Entry deal) {
        Set<DealStatus> told = EnumSet.noneOf(DealStatus.class);
        List<String> words = new ArrayList<>();
        deal.slots().stream()
                .filter(s -> s.name().equals("status_history") || s.name().equals("status"))
                .flatMap(s -> s.values().stream())
                .map(Entry.SlotValue::value)
                .forEach(v -> {
                    String first = v.contains(" ") ? v.substring(0, v.indexOf(' ')) : v;
                    for (DealStatus status : DealStatus.values()) {
                        if (status.name().toLowerCase(Locale.ROOT).equals(first)) {
                            told.add(status);
                        }
                    }
                    if (v.contains(" ")) {
                        words.add(told(v));
                    }
                });
        DealStatus furthest = told.stream()
                .filter(WAY::contains)
                .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b)
                .orElse(DealStatus.INTEREST);
        String now = deal.value("status").orElse("");
        return new StageTrack(
                WAY.stream()
                        .map(s -> new Step(
                                Show.words(s.name()),
                                told.contains(s) ? "done" : s.compareTo(furthest) < 0 ? "claimed" : ""))
                        .toList(),
                Show.words(now),
                now.equals("cancelled") || now.equals("denied"),
                words);
    }
}
