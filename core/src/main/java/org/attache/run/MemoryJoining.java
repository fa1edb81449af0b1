package org.attache.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.Linking;
import org.attache.ledger.Basis;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.link.EntryLinker;

/// Joins a ledger whose facts memory holds all at once; [DiskJoining] does where it does not, with the same result.
///
/// For one use.
final class MemoryJoining {
    private final Ledger ledger;
    private final List<Correction> claims;
    private final Progress progress;
    private final HandedOn handedOn;
    private final List<Analysis> analyses = new ArrayList<>();

    /// @param claims corrections that change what is joined
    /// @param handedOn what the same run has analysed, which need not be read back
    MemoryJoining(Ledger ledger, List<Correction> claims, Progress progress, HandedOn handedOn) {
        this.ledger = ledger;
        this.claims = claims;
        this.progress = progress;
        this.handedOn = handedOn;
    }

    /// Joins all captures, writes what changed and lists it, unless somebody else linked or corrected since it
    /// was read.
    ///
    /// @return number of entries that changed; nothing where it has to be done again
    OptionalInt written(String author, Instant at, Basis basis) {
        // What is joined is given up before the entries are listed: the heap need not hold both.
        OptionalInt changed = joined(author, at, basis);
        if (changed.isEmpty()) {
            return changed;
        }
        progress.step("listing entries");
        if (claims.isEmpty()) {
            Map<String, Analysis> byName = new HashMap<>();
            analyses.forEach(a -> byName.put(a.captureName(), a));
            new Cataloguer(ledger).catchUp(byName);
        } else {
            // the catalogue is worded from what the captures say, not from what was corrected
            analyses.clear();
            new Cataloguer(ledger).catchUp();
        }
        return changed;
    }

    private OptionalInt joined(String author, Instant at, Basis basis) {
        Map<String, String> words = new HashMap<>();
        ledger.analyses(
                analysis -> JoinView.of(Facts.corrected(analysis, claims)),
                // what is handed on was not corrected
                (name, payload) -> claims.isEmpty() ? handedOn.take(name, payload) : Optional.empty(),
                (JoinView viewed) -> {
                    analyses.add(viewed.analysis());
                    words.putAll(viewed.words());
                });
        handedOn.clear();
        progress.step("joining");
        Linking linking = new EntryLinker().link(analyses);
        Map<Entry, String> linked = findable(linking.entries(), words);
        words.clear();
        progress.step("writing entries");
        return ledger.linkUnlessOvertaken(linked, linking.copies(), author, at, basis);
    }

    /// The entries, each with the words it is to be found by.
    private static Map<Entry, String> findable(List<Entry> entries, Map<String, String> words) {
        List<String> found = entries.parallelStream()
                .map(entry -> JoinView.findable(entry, words))
                .toList();
        Map<Entry, String> linked = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            linked.put(entries.get(i), found.get(i));
        }
        return linked;
    }
}
