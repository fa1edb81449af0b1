package org.attache.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.Link;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementKind;
import org.attache.text.Span;

/// Whether two statement claims are one utterance, perhaps otherwise translated or shortened: speaker,
/// occasion and wording. Rule LS1.
///
/// Catches "determined to continue our efforts" beside "committed to continue making efforts"; much the same
/// words five months later stay two. Misses a paraphrase that shares no word.
final class StatementComparison implements Comparison<StatementFact> {
    /// Utterances without a told day are taken as of the time of the article.
    private static final long SAME_OCCASION = 10;
    /// Told days farther apart are never of one utterance.
    private static final long MOST_APART = 2;
    /// Shortest and longest quotation, in words, whose frame says something.
    private static final int FRAME_OF = 5;

    private static final int FRAME_TO = 30;
    /// Share of words in one order from which two quotations have one frame, and what it counts for.
    private static final double FRAME = 0.65;

    private static final double FRAMED = 0.9;

    @Override
    public double threshold() {
        return 3;
    }

    @Override
    public Link.Kind kind(StatementFact left, StatementFact right) {
        return Link.Kind.VARIANT;
    }

    @Override
    public List<String> keys(StatementFact fact) {
        Set<String> keys = new TreeSet<>(fact.speaker().keys());
        fact.speaker().country().ifPresent(country -> keys.add("c:" + country));
        fact.families().forEach(family -> keys.add("f:" + family));
        return List.copyOf(keys);
    }

    @Override
    public void compare(StatementFact left, StatementFact right, Tally tally) {
        Actor.Likeness speakers = left.speaker().likeness(right.speaker());
        boolean copied = left.isCopyOf(right);
        // Most pairs end here: what is cheap to see comes before the words.
        if (speakers == Actor.Likeness.DIFFERENT && !copied) {
            tally.veto("two speakers");
            return;
        }
        if (!left.isToldWith(right) && isFarApart(left, right, copied)) {
            tally.veto("said at different times");
            return;
        }
        double likeness = Math.max(likeness(left, right), speakers == Actor.Likeness.SAME ? frame(left, right) : 0);
        if (speakers == Actor.Likeness.DIFFERENT && likeness <= 0.8) {
            tally.veto("two speakers");
            return;
        }
        if (left.isToldWith(right) && likeness < 0.75) {
            if (speakers == Actor.Likeness.SAME && isContinued(left, right)) {
                // Not one by themselves; but another article may tell both as one.
                tally.add(-0.2, "one article tells them as two, one after the other");
            } else {
                tally.veto("one article tells them as two");
            }
            return;
        }
        switch (speakers) {
            case SAME ->
                tally.add(
                        left.speaker().isPerson() ? 1.5 : left.speaker().isDescribed() ? 0.8 : 1.2,
                        () -> "same speaker: " + left.speaker().shown());
            case RELATED ->
                tally.add(
                        0.4,
                        () -> "speakers may be one: " + left.speaker().shown() + ", "
                                + right.speaker().shown());
            case OPEN, DIFFERENT -> tally.add(-0.3, "the speakers need not be one");
        }
        weighOccasion(left, right, copied, likeness, tally);
        if (tally.isVetoed()) {
            return;
        }
        if (likeness < 0.2 && !copied) {
            tally.veto("the words have little in common");
            return;
        }
        tally.add(3.5 * likeness, () -> "the words agree by " + Math.round(100 * likeness) + " percent");
        if (copied && likeness > 0.4) {
            tally.add(1, "both stand in one copied sentence");
        }
        double story = left.setting().story().cosine(right.setting().story());
        tally.add(0.6 * Math.max(0, story - 0.3), "their articles tell one story");
        StatementClaim a = left.claim();
        StatementClaim b = right.claim();
        if (opposes(a.kind(), b.kind())) {
            tally.add(-0.8, () -> "one is to " + name(a) + ", the other to " + name(b));
        }
        if (a.kind() == b.kind()) {
            tally.add(0.3, () -> "both are to " + name(a));
        } else if (family(a.kind()) == family(b.kind())) {
            tally.add(0.15, () -> "to " + name(a) + " is near to " + name(b));
        }
    }

    private static String name(StatementClaim claim) {
        return claim.kind().name().toLowerCase(Locale.ROOT);
    }

    /// Whether nobody would read one speech act as the other. Informing, judging and justifying pass for any.
    private static boolean opposes(StatementKind one, StatementKind other) {
        int a = family(one);
        int b = family(other);
        return a != 0 && b != 0 && a != b;
    }

    private static int family(StatementKind kind) {
        return switch (kind) {
            case INFORM, ASSESS, JUSTIFY -> 0;
            case PRAISE, THANK -> 1;
            case PLEDGE -> 2;
            case ACCUSE, DENY, DEMAND, CONCERN, WARN -> 3;
        };
    }

    /// Whether the days alone say that they are two, whatever the words: told days that lie apart, or days of the
    /// articles where neither tells one.
    private static boolean isFarApart(StatementFact left, StatementFact right, boolean copied) {
        Days a = left.days();
        Days b = right.days();
        if (a.said() && b.said()) {
            return !a.overlaps(b) && a.gap(b) > MOST_APART;
        }
        return !copied && !a.said() && !b.said() && left.published().gap(right.published()) > SAME_OCCASION;
    }

    /// Cosine of the words; where one is a part of the other, nearly the share of the shorter one.
    private static double likeness(StatementFact left, StatementFact right) {
        // One or two words, "concerned", are found in many sentences.
        return left.terms().likeness(right.terms(), 3, 0.8);
    }

    /// Two translations of one short quotation keep its frame where they differ in a word or two ("a knife in our
    /// back", "a stab in our back"): the share of words that stand in one order in both, if it is large, and the
    /// articles are of the same days.
    private static double frame(StatementFact left, StatementFact right) {
        WordOrder ours = left.words();
        WordOrder theirs = right.words();
        int longer = Math.max(ours.size(), theirs.size());
        int shorter = Math.min(ours.size(), theirs.size());
        if (shorter < FRAME_OF
                || longer > FRAME_TO
                || shorter < FRAME * longer
                || left.isToldWith(right)
                || left.terms().common(right.terms()) == 0
                || left.published().spread(right.published()) > 8) {
            return 0;
        }
        double share = (double) ours.inOneOrder(theirs) / longer;
        return share >= FRAME ? FRAMED * share : 0;
    }

    /// Whether the one goes on where the other ended: in one sentence or in the next.
    private static boolean isContinued(StatementFact left, StatementFact right) {
        Span first = left.evidence().quote().span();
        Span second = right.evidence().quote().span();
        boolean forward = first.end() <= second.end();
        StatementFact one = forward ? left : right;
        StatementFact next = forward ? right : left;
        return Math.max(first.start(), second.start()) <= Math.min(first.end(), second.end())
                || one.setting().sentences().endRightBefore(next.setting().sentences());
    }

    /// Whether a sentence of the evidence is the same to the word: a background sentence that is used again.
    private static boolean isSameSentence(StatementFact left, StatementFact right) {
        return left.setting().sentences().shareOneWith(right.setting().sentences());
    }

    private static void weighOccasion(
            StatementFact left, StatementFact right, boolean copied, double likeness, Tally tally) {
        Days a = left.days();
        Days b = right.days();
        Days first = left.published();
        Days second = right.published();
        if (a.said() && b.said()) {
            if (a.overlaps(b)) {
                tally.add(Math.max(a.length(), b.length()) <= 8 ? 0.8 : 0.3, "said at the same time");
            } else if (a.gap(b) > (copied || likeness > 0.8 ? MOST_APART : likeness > 0.35 ? 1 : 0)) {
                tally.veto("said at different times");
                return;
            } else {
                tally.add(-0.3, "they are said a day apart");
            }
        }
        boolean undated = first.length() > 14 || second.length() > 14;
        long distance = first.gap(second);
        if (first.spread(second) <= 2) {
            tally.add(0.5, "the articles appeared within two days");
        } else if (first.spread(second) <= 8) {
            tally.add(0.2, "the articles appeared within eight days");
        }
        long apart = a.said() && b.said() ? 0 : a.said() ? a.gap(second) : b.said() ? b.gap(first) : distance;
        boolean otherOccasion = apart > SAME_OCCASION;
        boolean unsure = undated && !(a.said() && b.said());
        boolean background = (otherOccasion || unsure) && copied && isSameSentence(left, right);
        if (otherOccasion && !background) {
            if (likeness < 0.8 || !(a.said() || b.said())) {
                tally.veto("much the same words, but on another occasion");
            } else {
                tally.add(-0.8, "one article appeared long after the words");
            }
        } else if (unsure && !background) {
            tally.add(-1, "an article without a date may tell of another occasion");
        }
        if (left.claim().occasion().venue().isPresent()
                && right.claim().occasion().venue().isPresent()) {
            boolean same = Names.isSame(
                    Wording.fold(left.claim().occasion().venue().orElseThrow()),
                    Wording.fold(right.claim().occasion().venue().orElseThrow()));
            tally.add(same ? 0.4 : -0.2, same ? "the same venue" : "the venues are named differently");
        }
    }
}
