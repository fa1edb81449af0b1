package org.attache.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.FigureClaim;
import org.attache.fact.Link;
import org.attache.fact.Measure;

/// Whether two figure claims are of one count, perhaps at two times: measure, unit, what is counted, within
/// what. Rule LF1.
///
/// Catches the dead of one crackdown in March and in June; the casualties of one clash and the dead of a
/// whole crackdown stay two. Misses a count whose scope two articles word without a common word.
final class FigureComparison implements Comparison<FigureFact> {
    /// What the same sort of people counts for where one says no scope.
    private static final double UNSCOPED = 0.3;

    @Override
    public double threshold() {
        return 2.6;
    }

    /// A later count with another number follows the earlier one.
    @Override
    public Link.Kind kind(FigureFact left, FigureFact right) {
        Days first = left.days().said() ? left.days() : left.published();
        Days second = right.days().said() ? right.days() : right.published();
        return first.last() < second.first()
                        && left.claim().amount().value()
                                != right.claim().amount().value()
                ? Link.Kind.FOLLOWS
                : Link.Kind.SAME;
    }

    @Override
    public List<String> keys(FigureFact fact) {
        Set<String> keys = new TreeSet<>();
        String measure = fact.claim().measure().name();
        List<String> words = new ArrayList<>(
                Wording.english().contentTerms(fact.claim().scope().orElse("")));
        words.addAll(Wording.english().contentTerms(fact.claim().of().orElse("")));
        words.forEach(word -> keys.add(measure + ' ' + word));
        keys.add(measure + ' ' + fact.claim().amount().value());
        fact.families().forEach(family -> keys.add(measure + " f:" + family));
        return List.copyOf(keys);
    }

    @Override
    public void compare(FigureFact left, FigureFact right, Tally tally) {
        FigureClaim a = left.claim();
        FigureClaim b = right.claim();
        if (a.measure() != b.measure()) {
            tally.veto("two measures");
            return;
        }
        boolean units = Wording.stem(a.amount().unit().toLowerCase(Locale.ROOT))
                .equals(Wording.stem(b.amount().unit().toLowerCase(Locale.ROOT)));
        if (!units && isMoneyOrShare(a.measure())) {
            tally.veto("two units");
            return;
        }
        if (left.isToldWith(right) && !isSameThingTwice(left, right)) {
            tally.veto("one article tells them as two");
            return;
        }
        boolean copied = left.isCopyOf(right);
        double scope = left.scope().cosine(right.scope());
        double wording = left.terms().cosine(right.terms());
        boolean scoped = left.scope().size() > 0 && right.scope().size() > 0 && !isOfPeopleAnywhere(left, right);
        if (!scoped) {
            scope = Math.min(scope, UNSCOPED);
        }
        double story =
                scoped ? 0 : left.setting().story().cosine(right.setting().story());
        boolean equal = a.amount().value() == b.amount().value();
        boolean near = left.published().spread(right.published()) <= 3;
        double value = Math.abs(a.amount().value());
        boolean telling = equal && value >= 10 && value % 10 != 0;
        tally.add(3 * Math.max(0, scope - 0.1), "they count the same within the same");
        tally.add(2.5 * Math.max(0, story - 0.1), "their articles tell one story");
        tally.add(1.5 * Math.max(0, wording - 0.1), "the sentences share words");
        if (copied && wording > 0.5) {
            tally.add(1.5, "both stand in one copied sentence");
        } else if (!scoped && story < 0.3 && wording < 0.35 && !(telling && near && story > 0.15)) {
            tally.veto("nothing says that they count the same");
            return;
        } else if (scoped && scope < 0.2 && wording < 0.35) {
            tally.veto("nothing says that they count the same");
            return;
        }
        tally.add(units ? 0.3 : -0.5, units ? "the unit is the same" : "the units differ");
        if (equal) {
            tally.add(telling ? 1.4 : 1, "the number is the same");
            if (telling && a.amount().bound() == b.amount().bound() && near) {
                tally.add(0.3, "they bound it alike, in the same days");
            }
        } else if (a.measure() == Measure.OTHER || isMoneyOrShare(a.measure())) {
            tally.add(-0.8, "the numbers differ");
        }
        if (left.since().stream().anyMatch(right.since()::contains)) {
            tally.add(1.5, "both count since one beginning");
        }
        if (left.days().said() && right.days().said()) {
            if (left.days().overlaps(right.days())) {
                tally.add(0.5, "they stand for the same day");
            } else {
                tally.add(isCumulative(left, right) ? 0 : near ? -0.5 : -1.2, "they stand for different days");
            }
        } else if (near) {
            tally.add(0.3, "the articles appeared within three days");
        }
    }

    /// "Insurgents" killed, and no word of where or in what: such counts are told every week.
    private static boolean isOfPeopleAnywhere(FigureFact left, FigureFact right) {
        return isOfPeople(left.claim().measure())
                && (left.claim().scope().isEmpty() || right.claim().scope().isEmpty());
    }

    private static boolean isOfPeople(Measure measure) {
        return switch (measure) {
            case KILLED, INJURED, CASUALTIES, ARRESTED, DISPLACED, TROOPS -> true;
            case ARMS_SHARE, ARMS_VALUE, OTHER -> false;
        };
    }

    private static boolean isMoneyOrShare(Measure measure) {
        return measure == Measure.ARMS_VALUE || measure == Measure.ARMS_SHARE;
    }

    /// A count since a beginning can grow from day to day.
    private static boolean isCumulative(FigureFact left, FigureFact right) {
        return !left.since().isEmpty() && !right.since().isEmpty();
    }

    private static boolean isSameThingTwice(FigureFact left, FigureFact right) {
        FigureClaim a = left.claim();
        FigureClaim b = right.claim();
        return a.amount().equals(b.amount()) && a.scope().equals(b.scope());
    }
}
