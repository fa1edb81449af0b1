package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.text.Span;

/// Who is on stage at a point of an article: the sites of all drafts' mentions before it. Lives inside one call; not
/// thread-safe.
final class Stage {
    private final Script script;
    private final Map<Draft, List<Site>> sites = new HashMap<>();
    private final int[] starts;

    /// The sites of the mentions so far.
    Stage(Script script, List<Draft> drafts) {
        this.script = script;
        this.starts =
                script.sentences().stream().mapToInt(s -> s.span().start()).toArray();
        for (Draft draft : drafts) {
            draft.spans().forEach(span -> enter(draft, span));
        }
    }

    /// Notes a mention; mentions of one draft may come in any order.
    void enter(Draft draft, Span span) {
        Site site = site(span);
        List<Site> all = sites.computeIfAbsent(draft, d -> new ArrayList<>());
        int at = all.size();
        while (at > 0 && all.get(at - 1).span().start() > span.start()) {
            at--;
        }
        all.add(at, site);
    }

    /// How a span stands in its sentence.
    Site site(Span span) {
        int index = sentenceAt(span.start());
        Sentence sentence = script.sentences().get(index);
        return Site.of(sentence, index, span, script.isQuoted(span.start()));
    }

    /// The last site of a draft before `offset`.
    Optional<Site> lastBefore(Draft draft, int offset) {
        List<Site> all = sites.getOrDefault(draft, List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(all.get(low - 1));
    }

    /// The best site of a draft before `offset` in the sentence of its last one: a subject, if there is one.
    Optional<Site> bestBefore(Draft draft, int offset) {
        Optional<Site> last = lastBefore(draft, offset);
        if (last.isEmpty()) {
            return last;
        }
        int sentence = last.orElseThrow().sentence();
        return sites.getOrDefault(draft, List.of()).stream()
                .filter(s -> s.sentence() == sentence && s.span().start() < offset && s.subject())
                .findFirst()
                .or(() -> last);
    }

    private int sentenceAt(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
