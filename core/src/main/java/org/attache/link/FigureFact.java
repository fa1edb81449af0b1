package org.attache.link;

import java.util.List;
import java.util.Set;
import org.attache.fact.Entry;
import org.attache.fact.FigureClaim;
import org.attache.fact.Modality;

/// A figure claim, made ready for comparing.
///
/// @param setting its article
/// @param claim the claim
/// @param days the days that the count stands for
/// @param scope words of its scope and of what is counted
/// @param since the four content words after "since", the beginning of a count; empty where there is none
/// @param terms words of the evidence
record FigureFact(Setting setting, FigureClaim claim, Days days, Terms scope, Set<String> since, Terms terms)
        implements Fact {
    private static final Set<String> PEOPLE = Set.copyOf(Wording.english()
            .contentTerms("people persons civilians men women children soldiers troops dead killed wounded injured"
                    + " arrested displaced casualties victims dollars"));

    static FigureFact of(Dossier dossier, FigureClaim claim, Terms.Weigher weigher, Sources sources) {
        return new FigureFact(
                Setting.of(dossier, claim.evidence(), sources),
                claim,
                Days.of(claim.timing().when(), Modality.OCCURRED, dossier.published()),
                weigher.weigh(scope(claim)),
                beginning(claim),
                weigher.weigh(claim.evidence().quote().words()));
    }

    /// Words of the scope and of what is counted, but for those that say no more than "people".
    private static List<String> scope(FigureClaim claim) {
        return Wording.english()
                .contentTerms(claim.scope().orElse("") + " " + claim.of().orElse(""))
                .stream()
                .filter(term -> !PEOPLE.contains(term))
                .toList();
    }

    private static Set<String> beginning(FigureClaim claim) {
        String all = ' '
                + Wording.fold(claim.scope().orElse("")
                        + ' '
                        + claim.evidence().quote().words())
                + ' ';
        int at = all.indexOf(" since ");
        if (at < 0) {
            return Set.of();
        }
        List<String> words = Wording.english().contentTerms(all.substring(at + 7));
        return Set.copyOf(words.subList(0, Math.min(words.size(), 4)));
    }

    @Override
    public FigureFact with(Shared shared) {
        return new FigureFact(
                setting.with(shared), claim, shared.days(days), shared.terms(scope), since, shared.terms(terms));
    }

    @Override
    public FigureFact reprinted(Reprint reprint) {
        return new FigureFact(
                reprint.setting(setting),
                claim.told(reprint.id(claim.id()), reprint.evidence(claim.evidence())),
                days,
                scope,
                since,
                terms);
    }

    @Override
    public Entry.Kind kind() {
        return Entry.Kind.FIGURE;
    }
}
