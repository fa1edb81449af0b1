package org.attache.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attache.fact.Analysis;
import org.attache.fact.Claim;
import org.attache.fact.Entry;
import org.attache.fact.Findings;
import org.attache.ledger.Ledger;

/// Analyses of a ledger for those who word its entries, as [LinkingView] leaves them: read many at a time, and the last
/// ones kept. One question for each report of each entry reads every capture as often as it is reported, which took
/// longer than joining.
///
/// Belongs to the thread of its [Ledger].
final class ReadAgain {
    private final Ledger ledger;
    private final int most;
    private final LedgerAnalyses last;

    ReadAgain(Ledger ledger) {
        this(ledger, LedgerAnalyses.most());
    }

    /// @param most analyses that are kept
    ReadAgain(Ledger ledger, int most) {
        this.ledger = ledger;
        this.most = most;
        last = new LedgerAnalyses(ledger, LinkingView::of, most);
    }

    /// The analysis of one capture.
    Optional<Analysis> of(String name) {
        return last.of(name);
    }

    /// What the captures that report some entries say. Of more captures than are kept it is only what those entries
    /// rest on.
    Map<String, Analysis> reporting(List<Entry> entries) {
        Map<String, Set<String>> facts = new TreeMap<>();
        for (Entry entry : entries) {
            for (Entry.Report report : entry.reports()) {
                facts.computeIfAbsent(report.capture(), c -> new HashSet<>()).add(report.fact());
            }
        }
        if (facts.size() <= most) {
            return of(facts.keySet());
        }
        Map<String, Analysis> all = new HashMap<>();
        ledger.analyses(
                List.copyOf(facts.keySet()),
                analysis -> only(analysis, facts.getOrDefault(analysis.captureName(), Set.of())),
                (name, payload) -> Optional.empty(),
                (Analysis analysis) -> all.put(analysis.captureName(), analysis));
        return all;
    }

    /// The analyses of some captures, by their names.
    Map<String, Analysis> of(Collection<String> names) {
        Map<String, Analysis> all = new HashMap<>();
        last.soon(names);
        names.forEach(name -> last.of(name).ifPresent(analysis -> all.put(name, analysis)));
        return all;
    }

    /// An analysis with some of its claims.
    private static Analysis only(Analysis analysis, Set<String> facts) {
        Analysis head = LinkingView.head(analysis);
        Findings all = analysis.findings();
        return new Analysis(
                head.article(),
                head.dating(),
                new Findings(
                        head.findings().entities(),
                        some(all.events(), facts),
                        some(all.deals(), facts),
                        some(all.statements(), facts),
                        some(all.figures(), facts)));
    }

    private static <C extends Claim> List<C> some(List<C> claims, Set<String> facts) {
        return claims.stream().filter(claim -> facts.contains(claim.id())).toList();
    }
}
