package org.attache.analyse.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.arms.ArmsNouns;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Adds the arms and platforms that the lists know and the tagger passed over: no set is large enough to teach it
/// their
/// names. Thread-safe.
///
/// Caught: "a mortar", "HMS Daring"; missed: arms before another noun ("mortar team").
final class KnownArms {
    private static final Set<String> PLATFORMS = Set.of("aircraft", "UAV", "armoured vehicle", "ship");
    private static final Set<String> NO_WEAPONS = Set.of("engine", "satellite", "sensor");
    private static final Set<String> SHIPS = Set.of("hms", "uss", "hmas", "hmcs", "ins", "fs", "jds", "roks", "rfs");

    private final ArmsNouns arms = ArmsNouns.load();
    private final NounClasses classes = NounClasses.load();

    /// The phrases of a sentence with those that the lists add.
    List<FieldMention> add(Reading reading, Sentence sentence, List<FieldMention> found) {
        List<FieldMention> all = new ArrayList<>(found);
        for (Cast.Place place : reading.cast().in(sentence.span())) {
            if (place.entity().type() == EntityType.WEAPON && place.mention().kind() == Mention.Kind.NAME) {
                Span span = place.mention().quote().span();
                String first =
                        place.mention().quote().words().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
                boolean platform = SHIPS.contains(first);
                replace(
                        all,
                        new FieldMention(
                                span, platform ? FieldMention.Type.MILITARY_PLATFORM : FieldMention.Type.WEAPON),
                        platform);
            }
        }
        for (Token token : sentence.tokens()) {
            if (!token.isNominal() || token.isRelation("compound")) {
                continue;
            }
            type(sentence, token)
                    .ifPresent(type -> replace(all, new FieldMention(phrase(sentence, token), type), false));
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return all;
    }

    private static void replace(List<FieldMention> all, FieldMention known, boolean sure) {
        if (sure) {
            all.removeIf(m -> m.span().overlaps(known.span()));
        }
        if (all.stream().noneMatch(m -> m.span().overlaps(known.span()))) {
            all.add(known);
        }
    }

    private Optional<FieldMention.Type> type(Sentence sentence, Token token) {
        Optional<ArmsNouns.Match> match = arms.endingAt(sentence, token);
        if (match.isPresent()) {
            ArmsNouns.Term term = match.orElseThrow().term();
            if (PLATFORMS.contains(term.category())) {
                return Optional.of(FieldMention.Type.MILITARY_PLATFORM);
            }
            boolean weapon = !NO_WEAPONS.contains(term.category()) && term.kind() != ArmsNouns.Kind.PART;
            return weapon ? Optional.of(FieldMention.Type.WEAPON) : Optional.empty();
        }
        String kind = classes.of(token.lemma().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case "weapon", "weapons" -> Optional.of(FieldMention.Type.WEAPON);
            case "platform", "platforms" -> Optional.of(FieldMention.Type.MILITARY_PLATFORM);
            default -> Optional.empty();
        };
    }

    /// The noun phrase without a number before it.
    private static Span phrase(Sentence sentence, Token head) {
        int first = head.index();
        for (int i = head.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            boolean modifies = token.isRelation("det")
                    || token.isRelation("amod")
                    || token.isRelation("compound")
                    || token.text().equals("-");
            if (!modifies || token.upos().equals("VERB")) {
                break;
            }
            first = i;
        }
        return sentence.token(first).span().cover(head.span());
    }
}
