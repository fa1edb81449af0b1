package org.attache.analyse.deal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.name.Cast;
import org.attache.text.TermFile;

/// Which state makes a weapon, and its category, from `lang/en/weapons.tsv`.
final class Makers {
    private final Map<String, Maker> byName = new HashMap<>();

    private Makers(TermFile file) {
        // names before other spellings: "Hawk" is the jet, "HAWK" the missile
        for (TermFile.Row row : file.rows()) {
            byName.putIfAbsent(key(row.cell(0)), new Maker(row.cell(2), row.cell(3)));
        }
        for (TermFile.Row row : file.rows()) {
            row.list(1).forEach(alias -> byName.putIfAbsent(key(alias), new Maker(row.cell(2), row.cell(3))));
        }
    }

    static Makers load() {
        return new Makers(TermFile.read("lang/en/weapons.tsv"));
    }

    /// The maker of a weapon by its name, in singular or plural.
    Optional<Maker> of(String name) {
        String key = key(name);
        Maker maker = byName.get(key);
        if (maker == null && key.endsWith("s")) {
            maker = byName.get(key.substring(0, key.length() - 1));
        }
        return Optional.ofNullable(maker);
    }

    /// The state that makes what an item names, where the lexicon knows it.
    Optional<String> country(Scene scene, Item item) {
        for (int i = item.first(); i <= item.last(); i++) {
            if (scene.isWeapon(i)) {
                Cast.Place place = scene.place(i).orElseThrow();
                Optional<String> maker = of(place.entity().name())
                        .or(() -> of(place.mention().quote().words()))
                        .map(Maker::country)
                        .filter(c -> !c.isEmpty());
                if (maker.isPresent()) {
                    return maker;
                }
            }
        }
        return Optional.empty();
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /// @param category of the SIPRI register
    /// @param country ISO code; empty where the lexicon does not say
    record Maker(String category, String country) {}
}
