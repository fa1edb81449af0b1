package org.attache.analyse.event;

import java.util.List;
import org.attache.fact.Party;

/// Arms told twice, by their model and in words.
final class ArmsModels {
    private ArmsModels() {}

    /// "Su-30 fighters" beside the Su-30 are the same arms.
    static boolean isModelOf(Party known, Party described) {
        if (!(known instanceof Party.Known) || !(described instanceof Party.Described)) {
            return false;
        }
        List<String> words = List.of(described.name().split(" ", -1));
        for (String word : known.name().split(" ", -1)) {
            boolean model = word.chars().anyMatch(Character::isDigit);
            if (model && words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
