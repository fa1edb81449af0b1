package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.Mention;
import org.attache.fact.Party;
import org.attache.text.LastWord;

/// Rule `event.party.bearer`: who a lead tells by office only is the person whom the next sentence names first, as its
/// subject: "Chad's top general is in Rome. Idriss Mahamat, who …". Both must be of one country, and the person must
/// not have been named before. Missed: a name two sentences on; a quotation in between.
///
/// Thread-safe: immutable.
final class Bearers {
    private static final int FRONT = 14;

    private final Frames frames;
    private final Rules rules;

    Bearers(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// The drafts, with names for offices where the next sentence gives them.
    List<Draft> named(List<Draft> drafts) {
        return drafts.stream().map(this::named).toList();
    }

    private Draft named(Draft draft) {
        List<EventClaim.Role> roles = new ArrayList<>();
        boolean changed = false;
        for (EventClaim.Role role : draft.roles()) {
            Optional<Party> bearer =
                    role.party() instanceof Party.Described ? bearer(draft, role.party()) : Optional.empty();
            changed |= bearer.isPresent();
            roles.add(new EventClaim.Role(role.name(), bearer.orElse(role.party())));
        }
        return changed ? draft.withRoles(roles.stream().distinct().toList()) : draft;
    }

    private Optional<Party> bearer(Draft draft, Party described) {
        String words = described.name();
        String office = LastWord.inLowerCase(words);
        boolean one = rules.has("office", office) || rules.has("ruler", office) || rules.has("delegate", office);
        if (!one) {
            return Optional.empty();
        }
        Optional<String> country = frames.parties().mentions(draft.sentence()).stream()
                .filter(m -> m.entity().type() == EntityType.STATE
                        && words.contains(m.mention().quote().words()))
                .flatMap(m -> m.entity().country().stream())
                .findFirst();
        return country.flatMap(c -> next(draft.sentence()).flatMap(s -> subject(s, c)));
    }

    private Optional<Sentence> next(Sentence sentence) {
        List<Sentence> all = frames.reading().sentences();
        int at = all.indexOf(sentence);
        return at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
    }

    /// The person of the country who is the subject at the front of a sentence and was not named before it.
    private Optional<Party> subject(Sentence sentence, String country) {
        return frames.parties().mentions(sentence).stream()
                .filter(m ->
                        m.entity().type() == EntityType.PERSON && m.mention().kind() == Mention.Kind.NAME)
                .findFirst()
                .filter(m -> isFirst(m) && isSubject(sentence, m))
                .map(Cast.Place::entity)
                .filter(e -> e.country().map(country::equals).orElse(true))
                .map(Parties::known);
    }

    private static boolean isFirst(Cast.Place place) {
        Entity person = place.entity();
        return person.mentions()
                .getFirst()
                .quote()
                .span()
                .equals(place.mention().quote().span());
    }

    private static boolean isSubject(Sentence sentence, Cast.Place place) {
        Optional<Token> head = sentence.headOf(place.mention().quote().span());
        while (head.isPresent()
                && (head.orElseThrow().isRelation("flat")
                        || head.orElseThrow().isRelation("appos")
                        || head.orElseThrow().isRelation("compound"))) {
            head = sentence.head(head.orElseThrow());
        }
        return head.filter(h -> h.isRelation("nsubj") && h.index() <= FRONT).isPresent();
    }
}
