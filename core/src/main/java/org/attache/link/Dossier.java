package org.attache.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.Party;
import org.attache.text.Span;

/// One analysis with what the linker looks up in it again and again.
///
/// Not thread-safe while being made; afterwards immutable.
final class Dossier {
    /// Sentences that say what an article is about.
    private static final int LEAD = 6;

    private final Analysis analysis;
    private final Days published;
    private final List<Passage> passages;
    private final List<Passage> captions;
    private Terms story = Terms.NONE;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();

    Dossier(Analysis analysis) {
        this(analysis, new Shared());
    }

    /// @param shared what all articles have alike
    Dossier(Analysis analysis, Shared shared) {
        this.analysis = analysis;
        DateClaim claim = analysis.dating().published();
        this.published = Days.published(claim.date(), claim.earliest(), claim.latest());
        this.passages = passages(BlockKind.PARAGRAPH, shared);
        this.captions = passages(BlockKind.CAPTION, shared);
        for (Entity entity : analysis.findings().entities()) {
            Actor actor = shared.actor(actor(entity));
            actors.put(entity.id(), actor);
            for (String name : actor.names()) {
                byName.putIfAbsent(name, actor);
            }
        }
    }

    Analysis analysis() {
        return analysis;
    }

    String name() {
        return analysis.captureName();
    }

    Article article() {
        return analysis.article();
    }

    Days published() {
        return published;
    }

    /// The words of the title and the first sentences: what the article is about.
    Terms story() {
        return story;
    }

    /// @param shared what all articles have alike
    void weigh(Terms.Weigher weigher, Shared shared) {
        List<String> words = new ArrayList<>();
        analysis.article()
                .title()
                .ifPresent(title -> words.addAll(Wording.english().contentTerms(title)));
        passages.stream().limit(LEAD).forEach(passage -> words.addAll(passage.terms()));
        story = shared.terms(weigher.weigh(words));
    }

    /// The body's sentences in order.
    List<Passage> passages() {
        return passages;
    }

    /// The captions' sentences in order.
    List<Passage> captions() {
        return captions;
    }

    /// The sentences of the body that `span` touches.
    List<Passage> passagesAt(Span span) {
        // Passages follow each other without overlap: the first that ends behind the span's start is found by
        // halving.
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passages.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < passages.size() && passages.get(end).span().start() < span.end()) {
            end++;
        }
        return passages.subList(low, end);
    }

    private List<Passage> passages(BlockKind kind, Shared shared) {
        List<Passage> all = new ArrayList<>();
        for (Span block : analysis.article().blocks(kind).stream()
                .map(org.attache.fact.Block::span)
                .toList()) {
            Passage.split(analysis.article().capture().text(), block, shared, all);
        }
        return List.copyOf(all);
    }

    private static Actor actor(Entity entity) {
        Set<String> names = new HashSet<>();
        names.add(Wording.fold(entity.name()));
        for (Mention mention : entity.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                names.add(Wording.fold(mention.quote().words()));
            }
        }
        names.remove("");
        Set<String> role = new HashSet<>();
        entity.role().ifPresent(r -> role.addAll(Wording.english().contentTerms(r)));
        if (entity.type() == EntityType.ORGANIZATION || entity.type() == EntityType.AGENCY) {
            role.addAll(Wording.english().contentTerms(entity.name()));
            entity.country().map(Countries::terms).ifPresent(role::removeAll);
        }
        return new Actor(Optional.of(entity.type()), entity.name(), names, entity.country(), role);
    }

    /// The party as an actor: an entity of this article, or one whose name the description is, or one that is
    /// only described.
    Actor actor(Party party) {
        return switch (party) {
            case Party.Known known -> {
                Actor actor = actors.get(known.entityId());
                yield actor == null ? described(known.name()) : actor;
            }
            case Party.Described words -> {
                Actor actor = actors.get(words.name());
                yield actor == null ? described(words.name()) : actor;
            }
        };
    }

    /// Whom these words name or describe in this article.
    Actor described(String words) {
        String folded = Wording.fold(words);
        Actor named = byName.get(folded);
        if (named != null) {
            return named;
        }
        Optional<String> state = Countries.code(folded);
        if (state.isPresent()) {
            return new Actor(Optional.of(EntityType.STATE), words, Set.of(folded), state, Set.of());
        }
        Optional<String> country = Optional.empty();
        for (String word : folded.split(" ", -1)) {
            if (country.isEmpty()) {
                country = Countries.ofWord(word);
            }
        }
        if (country.isEmpty()) {
            for (Actor actor : actors.values()) {
                if (actor.isState() && actor.names().stream().anyMatch(n -> n.length() > 3 && folded.contains(n))) {
                    country = actor.country();
                }
            }
        }
        Set<String> role = new HashSet<>(Wording.english().contentTerms(words));
        country.map(Countries::terms).ifPresent(role::removeAll);
        return new Actor(Optional.empty(), words, folded.isEmpty() ? Set.of() : Set.of(folded), country, role);
    }
}
