package org.attache.link;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.Evidence;
import org.attache.text.Span;

/// What a claim's article says about the claim, as far as comparing it with claims of other articles asks for it. So
/// a claim can be joined without its article, on another machine too.
///
/// @param capture name of the article's capture
/// @param published when the article appeared
/// @param story what the article is about
/// @param sentences where the claim stands
/// @param families numbers of the copied wordings that it stands in ([Copies])
/// @param carrier whose text its sentence is ([Sources])
/// @param source whom it names as its source, first of several
record Setting(
        String capture,
        Days published,
        Terms story,
        Sentences sentences,
        Set<Long> families,
        String carrier,
        Optional<Actor> source) {

    /// The same, with what it has in common with others kept once.
    Setting with(Shared shared) {
        return new Setting(
                capture,
                published,
                story,
                sentences.with(shared),
                shared.numbers(families),
                carrier,
                source.map(shared::actor));
    }

    static Setting of(Dossier dossier, Evidence evidence, Sources sources) {
        Span span = evidence.quote().span();
        Set<Long> families = new TreeSet<>();
        for (Passage passage : dossier.passagesAt(span)) {
            passage.family().ifPresent(families::add);
        }
        return new Setting(
                dossier.name(),
                dossier.published(),
                dossier.story(),
                Sentences.of(dossier.passages(), dossier.passagesAt(span), span),
                Sentences.few(families),
                sources.carrier(dossier, span),
                evidence.accordingTo().stream().findFirst().map(dossier::described));
    }
}
