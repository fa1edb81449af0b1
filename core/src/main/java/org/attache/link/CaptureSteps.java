package org.attache.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attache.fact.Analysis;
import org.attache.fact.Findings;

/// The steps of joining that one capture takes by itself: for corpora that no one machine holds. [EntryLinker] takes
/// the same steps for all captures at once.
///
/// First what the corpus has to know of it (its words, its sentences, its text); then, with what the corpus answers,
/// its claims and what it copies.
///
/// Not thread-safe.
public final class CaptureSteps {
    private final Dossier dossier;

    /// @param analysis of the capture
    public CaptureSteps(Analysis analysis) {
        this.dossier = new Dossier(analysis);
    }

    /// Its name.
    public String name() {
        return dossier.name();
    }

    /// The day by which its claims are put in order, counted from 1970-01-01.
    long published() {
        Days published = dossier.published();
        return published.said() ? published.first() : published.last();
    }

    /// Its words that count for how rare they are, each once.
    public Set<String> words() {
        return Terms.Weigher.words(dossier);
    }

    /// The shingles of its sentences by the numbers of their wordings, of those sentences that say enough to prove a
    /// copy.
    public Map<Long, long[]> wordings() {
        Map<Long, long[]> all = new TreeMap<>();
        for (Passage passage : dossier.passages()) {
            if (Copies.isLongEnough(passage)) {
                all.computeIfAbsent(passage.wording(), w -> Copies.shingles(passage.words()));
            }
        }
        return all;
    }

    /// The agencies that it credits for sentences, by the numbers of their wordings.
    public Map<Long, Set<String>> credits() {
        Map<Long, Set<String>> all = new TreeMap<>();
        Sources.credits(dossier).forEach((passage, agency) -> {
            if (Copies.isLongEnough(passage)) {
                all.computeIfAbsent(passage.wording(), w -> new TreeSet<>()).add(agency);
            }
        });
        return all;
    }

    /// The shingles of its text.
    public long[] text() {
        return CopyFinder.shingles(dossier);
    }

    /// What the capture tells and copies, with what the corpus answered.
    ///
    /// @param claims all that it makes
    /// @param sheet what it copies
    /// @param parts the same for each family by itself
    /// @param captions the same for each caption by itself
    public record Told(List<Claim> claims, Packed sheet, Map<Long, Packed> parts, Map<String, Packed> captions)
            implements Serializable {
        /// Copies its collections.
        public Told {
            claims = List.copyOf(claims);
            parts = Map.copyOf(parts);
            captions = Map.copyOf(captions);
        }
    }

    /// Takes the last step.
    ///
    /// @param weights of the words of all captures
    /// @param marked those of its wordings that other captures carry too
    public Told told(WordWeights weights, Map<Long, Marked> marked) {
        Map<Long, Set<String>> agencies = new HashMap<>();
        for (Passage passage : dossier.passages()) {
            Marked mark = Copies.isLongEnough(passage) ? marked.get(passage.wording()) : null;
            if (mark != null) {
                passage.join(mark.family());
                agencies.put(mark.family(), mark.agencies());
            }
        }
        dossier.weigh(weights.weigher(), new Shared());
        Sources sources = new Sources(agencies);
        CopySheet sheet = CopySheet.of(dossier, sources);
        Map<Long, Packed> parts = new HashMap<>();
        sheet.families().forEach(family -> parts.put(family, Packed.of(sheet.of(family))));
        Map<String, Packed> captions = new HashMap<>();
        sheet.captions().forEach(caption -> captions.put(caption.words(), Packed.of(sheet.of(caption.words()))));
        return new Told(claims(weights.weigher(), sources), Packed.of(sheet), parts, captions);
    }

    private List<Claim> claims(Terms.Weigher weigher, Sources sources) {
        Findings findings = dossier.analysis().findings();
        List<Claim> claims = new ArrayList<>();
        Set<Long> prints = new HashSet<>();
        add(
                findings.events().stream()
                        .map(e -> EventFact.of(dossier, e, weigher, sources))
                        .toList(),
                new EventComparison(),
                prints,
                claims);
        add(
                findings.deals().stream()
                        .map(d -> DealFact.of(dossier, d, weigher, sources))
                        .toList(),
                new DealComparison(),
                prints,
                claims);
        add(
                findings.statements().stream()
                        .map(s -> StatementFact.of(dossier, s, weigher, sources))
                        .toList(),
                new StatementComparison(),
                prints,
                claims);
        add(
                findings.figures().stream()
                        .map(f -> FigureFact.of(dossier, f, weigher, sources))
                        .toList(),
                new FigureComparison(),
                prints,
                claims);
        return claims;
    }

    private static <F extends Fact> void add(
            List<F> facts, Comparison<F> comparison, Set<Long> prints, List<Claim> claims) {
        for (F fact : facts.stream().sorted(Comparator.comparing(Rank::of)).toList()) {
            long print = Packer.number(fact);
            while (!prints.add(print)) {
                print = Reprints.again(print);
            }
            claims.add(new Claim(Rank.of(fact), fact.order(), comparison.keys(fact), print, Packed.of((Record) fact)));
        }
    }
}
