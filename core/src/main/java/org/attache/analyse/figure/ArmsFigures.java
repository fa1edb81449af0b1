package org.attache.analyse.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.arms.ArmsNouns;
import org.attache.analyse.figure.FigureRules.Construct;
import org.attache.analyse.figure.FigureWords.Kind;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Measure;

/// Finds figures of arms and forces: sums spent on arms, shares of the arms trade, numbers of troops and of weapons.
///
/// A sum is one of arms where its sentence speaks of arms, or speaks of a deal while the sentence before spoke of
/// arms ("The potential deal was worth $2bn"). Missed: sums two sentences away from the arms they pay for.
final class ArmsFigures {
    private static final BigDecimal FEW = BigDecimal.TEN;
    private static final int NEAR = 6;
    private static final Set<String> PURPOSE = Set.of("in", "of", "for");

    private final FigureRules rules;
    private final ArmsNouns nouns = ArmsNouns.load();

    ArmsFigures(FigureRules rules) {
        this.rules = rules;
    }

    /// The figures of one sentence.
    ///
    /// @param arms whether it speaks of arms, as [#speaksOfArms] says
    /// @param before whether the sentences just before spoke of arms
    List<Found> find(Line line, boolean arms, boolean before) {
        List<Found> found = new ArrayList<>();
        boolean deal = before && has(line, Kind.DEAL);
        boolean civil = has(line, Kind.CIVIL);
        for (Counted counted : line.counted()) {
            Numeral numeral = counted.numeral();
            if (numeral.isMoney() && (arms || deal) && (!civil || isOfArms(line, counted))) {
                found.add(new Found(Measure.ARMS_VALUE, counted, counted.first(), "figure.arms-value"));
            } else if (numeral.unit().equals(Numeral.PERCENT) && isShareOfArms(line, counted)) {
                found.add(new Found(Measure.ARMS_SHARE, counted, counted.first(), "figure.arms-share"));
            } else {
                force(line, counted).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Whether the sentence speaks of arms or of money for them.
    boolean speaksOfArms(Line line) {
        Sentence sentence = line.sentence();
        for (Token token : sentence.tokens()) {
            Optional<ArmsNouns.Match> noun = nouns.endingAt(sentence, token);
            if (noun.filter(m -> m.term().kind() != ArmsNouns.Kind.WIDE).isPresent()) {
                return true;
            }
            // "the army approved the purchase of 10 tanks worth $58 million"
            if (noun.isPresent() && has(line, Kind.DEAL) && has(line, Kind.MILITARY)) {
                return true;
            }
            if (isSpending(line, token.index())) {
                return true;
            }
        }
        return line.reading().cast().in(sentence.span()).stream()
                .anyMatch(p -> p.entity().type() == EntityType.WEAPON);
    }

    // "defence spending", "security assistance"
    private static boolean isSpending(Line line, int at) {
        String before = line.word(at - 1);
        return (FigureWords.has(Kind.SPENDING, line.word(at)) && FigureWords.has(Kind.MILITARY, before))
                || (FigureWords.has(Kind.HELP, line.word(at)) && before.equals("security"));
    }

    /// Rule `figure.arms-value.near`: "arms exports, estimated to exceed $1 billion a year, fuel economic growth":
    /// the spending named up to six words before the sum tells what it is of, whatever else the sentence speaks of.
    /// A sum whose own purpose follows ("$36 billion in civilian assistance") is none.
    private static boolean isOfArms(Line line, Counted counted) {
        for (int i = counted.first() + 1;
                i < Math.min(counted.first() + NEAR, line.words().size());
                i++) {
            if (PURPOSE.contains(line.word(i))) {
                return false;
            }
        }
        for (int i = counted.first() - 1; i > 0 && i >= counted.first() - NEAR; i--) {
            if (FigureWords.has(Kind.CIVIL, line.word(i))) {
                return false;
            }
            if (isSpending(line, i)) {
                return true;
            }
        }
        return false;
    }

    // "16% of weaponry procured", "a third of its arms imports"
    private boolean isShareOfArms(Line line, Counted counted) {
        for (int i = counted.thing(); i < line.words().size() && i < counted.thing() + 8; i++) {
            Token token = line.sentence().token(i);
            if (token.isVerb() && i > counted.thing() + 1 && !token.xpos().equals("VBN")) {
                return false;
            }
            boolean generic = nouns.endingAt(line.sentence(), token)
                    .filter(m -> m.term().kind() == ArmsNouns.Kind.GENERIC)
                    .isPresent();
            if (generic) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Line line, Kind kind) {
        return line.words().stream().anyMatch(w -> FigureWords.has(kind, w));
    }

    // "10,000 utility personnel" are no troops
    private static boolean isCivilStaff(Line line, Counted counted) {
        if (!FigureWords.has(Kind.STAFF, line.word(counted.head()))) {
            return false;
        }
        for (int i = counted.thing(); i < counted.head(); i++) {
            String upos = line.sentence().token(i).upos();
            boolean modifies = upos.equals("NOUN") || upos.equals("ADJ");
            boolean state = line.reading().cast().at(line.sentence().token(i)).isPresent();
            if (modifies && !state && !FigureWords.has(Kind.FORCE, line.word(i))) {
                return true;
            }
        }
        return false;
    }

    // "36 Rafale fighters" are aircraft
    private static boolean isNamedWeapon(Line line, Counted counted) {
        for (int i = counted.thing(); i < counted.head(); i++) {
            boolean weapon = line.reading()
                    .cast()
                    .at(line.sentence().token(i))
                    .filter(p -> p.entity().type() == EntityType.WEAPON)
                    .isPresent();
            if (weapon) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> force(Line line, Counted counted) {
        Numeral numeral = counted.numeral();
        if (!numeral.isCount()
                || counted.isAlone()
                || numeral.form() == Numeral.Form.JOINED
                || numeral.form() == Numeral.Form.YEAR) {
            return Optional.empty();
        }
        int head = counted.head();
        boolean troops = numeral.value().intValue() >= 10
                && (rules.at(line.words(), head, Construct.NOUN)
                                .filter(p -> p.measure() == Measure.TROOPS)
                                .isPresent()
                        || (head > 0
                                && rules.at(line.words(), head - 1, Construct.NOUN)
                                        .filter(p -> p.measure() == Measure.TROOPS
                                                && p.words().size() > 1)
                                        .isPresent()));
        if (troops && !isCivilStaff(line, counted) && !isNamedWeapon(line, counted)) {
            return Optional.of(new Found(Measure.TROOPS, counted, head, "figure.troops.noun"));
        }
        // a handful of missiles is a detail of an event, and what a deal counts is told by the deal
        boolean weapon = numeral.value().compareTo(FEW) >= 0
                && !has(line, Kind.DEAL)
                && nouns.endingAt(line.sentence(), line.sentence().token(head))
                        .filter(m -> m.term().kind() != ArmsNouns.Kind.GENERIC)
                        .isPresent();
        return weapon ? Optional.of(new Found(Measure.OTHER, counted, head, "figure.weapons.count")) : Optional.empty();
    }
}
