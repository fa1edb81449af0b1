package org.attache.link;

import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;

/// A deal claim, made ready for comparing.
///
/// @param setting its article
/// @param claim the claim
/// @param item content words of the item
/// @param designations words of the item that name a model: with a digit or a capital inside
/// @param days when it was ordered, or else nothing that was said
/// @param terms words of the evidence
/// @param priceOfSeveral whether the price is told of several items together: another deal of the same words bears
/// the
/// same one
record DealFact(
        Setting setting,
        DealClaim claim,
        Set<String> item,
        Set<String> designations,
        Days days,
        Terms terms,
        boolean priceOfSeveral)
        implements Fact {

    static DealFact of(Dossier dossier, DealClaim claim, Terms.Weigher weigher, Sources sources) {
        Set<String> designations = new TreeSet<>();
        String[] words = claim.goods().item().split("[\\s/]+", -1);
        for (String word : words) {
            if (word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter)) {
                designations.add(Wording.fold(word).replace(" ", ""));
            }
        }
        for (String word : words) {
            String folded = Wording.fold(word);
            if (!word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && folded.length() > 2
                    && Countries.ofWord(folded).isEmpty()) {
                designations.add(folded.replace(" ", ""));
            }
        }
        return new DealFact(
                Setting.of(dossier, claim.evidence(), sources),
                claim,
                new TreeSet<>(Wording.english().contentTerms(claim.goods().item())),
                designations,
                Days.of(claim.dates().ordered().when(), claim.evidence().modality(), dossier.published()),
                weigher.weigh(claim.evidence().quote().words()),
                isPriceOfSeveral(dossier, claim));
    }

    private static final Set<String> GENERIC = Set.copyOf(Wording.english()
            .contentTerms("arms weapons weaponry military defence equipment hardware materiel goods supplies technology"
                    + " systems technical cooperation modern western lethal"));

    /// Whether the item says no more than that it is arms.
    boolean isGeneric() {
        return claim.goods().category().equals("other") && GENERIC.containsAll(item);
    }

    private static boolean isPriceOfSeveral(Dossier dossier, DealClaim claim) {
        return claim.value().isPresent()
                && dossier.analysis().findings().deals().stream()
                        .anyMatch(other -> !other.id().equals(claim.id())
                                && other.value().equals(claim.value())
                                && !other.goods().item().equals(claim.goods().item())
                                && other.parties().equals(claim.parties())
                                && other.evidence()
                                        .quote()
                                        .span()
                                        .overlaps(claim.evidence().quote().span()));
    }

    @Override
    public DealFact with(Shared shared) {
        return new DealFact(
                setting.with(shared),
                claim,
                item,
                designations,
                shared.days(days),
                shared.terms(terms),
                priceOfSeveral);
    }

    @Override
    public DealFact reprinted(Reprint reprint) {
        return new DealFact(
                reprint.setting(setting),
                claim.told(reprint.id(claim.id()), reprint.evidence(claim.evidence())),
                item,
                designations,
                days,
                terms,
                priceOfSeveral);
    }

    @Override
    public Entry.Kind kind() {
        return Entry.Kind.DEAL;
    }

    @Override
    public long order() {
        return published().last();
    }
}
