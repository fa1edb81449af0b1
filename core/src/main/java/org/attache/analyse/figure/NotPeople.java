package org.attache.analyse.figure;

import java.util.Locale;
import java.util.Set;

/// Nouns that follow a number beside a verb of killing or arresting but are no people: times, measures, things.
final class NotPeople {
    private static final Set<String> WORDS = Set.of(
            "day", "week", "month", "year", "hour", "minute", "second", "decade", "time", "kilometre", "kilometer",
            "mile", "metre", "meter", "km", "ton", "tonne", "kilogram", "kg", "pound", "litre", "gallon", "percent",
            "point", "degree", "dollar", "euro", "vehicle", "car", "truck", "bus", "boat", "ship", "vessel", "tank",
            "plane", "aircraft", "jet", "helicopter", "drone", "missile", "rocket", "bomb", "weapon", "rifle", "gun",
            "building", "house", "home", "village", "town", "city", "province", "district", "settlement", "position",
            "base", "camp", "dog", "horse", "cow", "animal", "sheep", "goat", "bird", "case", "attack", "incident",
            "operation", "raid", "clash", "explosion", "blast", "strike", "bill", "deal", "project", "job", "shot",
            "place", "country", "state", "area", "hectare", "acre", "company", "goal", "seat", "vote", "game", "charge",
            "count", "occasion", "way", "part", "side", "checkpoint", "post", "depot", "bridge", "ballot", "leg", "arm",
            "factor", "reason", "round", "airport", "airfield", "port");

    private NotPeople() {}

    /// Whether `word`, singular or plural, is such a noun.
    static boolean holds(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                || lower.endsWith("s") && WORDS.contains(lower.substring(0, lower.length() - 1))
                || lower.endsWith("ies") && WORDS.contains(lower.substring(0, lower.length() - 3) + "y");
    }
}
