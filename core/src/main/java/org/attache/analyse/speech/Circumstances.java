package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Party;
import org.attache.fact.Timing;
import org.attache.text.LastWord;

/// Shares what statements of one occasion have in common. What is said at the meeting has the meeting's day; what
/// one speaker said without a day has the day of his other statements, unless the cue says that it was earlier
/// ("has said"); what he said in an interview came through the agency that interviewed him.
///
/// Caught: "Mr Ruiz told Prensa Norte in an interview that A. … “B,” Mr Ruiz said."; missed: a speaker who spoke on
/// two days of one article without the text saying which is which (the nearest day before is taken).
final class Circumstances {
    private final List<Draft> drafts;

    Circumstances(List<Draft> drafts) {
        this.drafts = new ArrayList<>(drafts);
    }

    /// The drafts with what they share filled in, in the same order.
    List<Draft> share() {
        interviews();
        meetings();
        days();
        return List.copyOf(drafts);
    }

    private void interviews() {
        Map<Party, List<String>> interviewers = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft.Setting setting = draft.setting();
            Party party = draft.voice().party();
            boolean interview =
                    setting.venue().filter(v -> v.contains("interview")).isPresent();
            if (interview && !setting.relay().isEmpty()) {
                interviewers.put(party, setting.relay());
            } else if (setting.relay().isEmpty()
                    && interviewers.containsKey(party)
                    && !setting.earlier()
                    && (setting.venue().isEmpty() || interview)) {
                drafts.set(i, draft.with(setting.withRelay(interviewers.getOrDefault(party, List.of()))));
            }
        }
    }

    private void meetings() {
        Map<String, Timing> days = new HashMap<>();
        for (Draft draft : drafts) {
            Optional<String> venue = draft.setting().venue();
            if (venue.isPresent() && draft.setting().isDated()) {
                days.putIfAbsent(
                        noun(venue.orElseThrow()), unspoken(draft.setting().timing()));
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft.Setting setting = drafts.get(i).setting();
            Optional<Timing> day = setting.venue().map(v -> days.get(noun(v)));
            boolean shared =
                    setting.venue().filter(v -> SHARED.contains(noun(v))).isPresent();
            if (!setting.isDated() && shared && day.isPresent()) {
                drafts.set(i, drafts.get(i).with(setting.withTiming(day.orElseThrow())));
            }
        }
    }

    private static final List<String> SHARED = List.of(
            "meeting", "conference", "talk", "talks", "summit", "session", "briefing", "hearing", "forum", "ceremony");

    private static String noun(String venue) {
        return LastWord.of(venue);
    }

    private void days() {
        Map<Party, Timing> days = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            inherit(i, days);
        }
        days.clear();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            inherit(i, days);
        }
    }

    private void inherit(int i, Map<Party, Timing> days) {
        Draft draft = drafts.get(i);
        Draft.Setting setting = draft.setting();
        if (setting.isDated()) {
            if (!setting.earlier()) {
                days.put(draft.voice().party(), unspoken(setting.timing()));
            }
            return;
        }
        Timing day = days.get(draft.voice().party());
        if (day != null && !setting.earlier()) {
            drafts.set(i, draft.with(setting.withTiming(day)));
        }
    }

    private static Timing unspoken(Timing timing) {
        return new Timing(timing.when(), Optional.empty());
    }
}
