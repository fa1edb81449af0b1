package org.attache.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attache.fact.CopyGroup;
import org.attache.text.Span;

/// Turns copied sentences into groups of captures: whole articles, paragraphs, single sentences, captions.
///
/// Which articles are one text [CopyFinder] says.
/// Sentences that are quotations from end to end prove a common speaker, not a common text, and do not
/// count. A family carried by many captures is compared along the chain of its carriers only.
final class CopyGroups {
    private final List<Dossier> dossiers;
    private final Sources sources;
    private final Map<Integer, Set<Integer>> carriers = new TreeMap<>();
    private final int[] parents;

    CopyGroups(List<Dossier> dossiers, Sources sources) {
        this.dossiers = dossiers;
        this.sources = sources;
        this.parents = new int[dossiers.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            for (Passage passage : dossiers.get(i).passages()) {
                if (passage.family() >= 0 && !passage.isQuoted()) {
                    carriers.computeIfAbsent(passage.family(), f -> new TreeSet<>())
                            .add(i);
                }
            }
        }
    }

    List<CopyGroup> groups() {
        List<CopyGroup> groups = new ArrayList<>(articles());
        groups.addAll(parts());
        groups.addAll(captions());
        return groups;
    }

    private List<CopyGroup> articles() {
        for (CopyFinder.Places pair :
                CopyFinder.pairs(dossiers.stream().map(CopyFinder::shingles).toList())) {
            int first = Math.min(root(pair.left()), root(pair.right()));
            parents[Math.max(root(pair.left()), root(pair.right()))] = first;
        }
        Map<Integer, List<Integer>> texts = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            texts.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return texts.values().stream()
                .filter(members -> members.size() > 1)
                .map(members -> group(CopyGroup.Kind.ARTICLE, members, familiesOf(members)))
                .toList();
    }

    private Set<Integer> familiesOf(Collection<Integer> members) {
        Set<Integer> families = new TreeSet<>();
        for (int member : members) {
            for (Passage passage : dossiers.get(member).passages()) {
                if (carriers.getOrDefault(passage.family(), Set.of()).stream()
                        .anyMatch(other -> other != member && members.contains(other))) {
                    families.add(passage.family());
                }
            }
        }
        return families;
    }

    private List<CopyGroup> parts() {
        Map<List<Integer>, Set<Integer>> bySet = new HashMap<>();
        carriers.forEach((family, captures) -> {
            Set<Integer> texts = captures.stream().map(this::root).collect(Collectors.toCollection(TreeSet::new));
            if (texts.size() > 1) {
                bySet.computeIfAbsent(List.copyOf(captures), s -> new TreeSet<>())
                        .add(family);
            }
        });
        return bySet.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(CopyGroups::compare))
                .map(e -> group(
                        isParagraphs(e.getKey().getFirst(), e.getValue())
                                ? CopyGroup.Kind.PARAGRAPHS
                                : CopyGroup.Kind.SENTENCES,
                        e.getKey(),
                        e.getValue()))
                .toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /// Whether a paragraph is shared from end to end, or two sentences that follow each other are.
    private boolean isParagraphs(int capture, Set<Integer> families) {
        List<Passage> passages = dossiers.get(capture).passages();
        boolean last = false;
        for (Passage passage : passages) {
            boolean is = families.contains(passage.family());
            if (is
                    && (last
                            || passage.span().length() * 10
                                    >= passage.paragraph().length() * 9)) {
                return true;
            }
            last = is;
        }
        return false;
    }

    private List<CopyGroup> captions() {
        Map<String, List<Integer>> same = new TreeMap<>();
        for (int i = 0; i < dossiers.size(); i++) {
            Set<String> own = new LinkedHashSet<>();
            dossiers.get(i).captions().stream()
                    .filter(c -> c.words().size() >= 5)
                    .forEach(c -> own.add(String.join(" ", c.words())));
            for (String caption : own) {
                same.computeIfAbsent(caption, c -> new ArrayList<>()).add(i);
            }
        }
        Set<List<Integer>> seen = new HashSet<>();
        List<CopyGroup> groups = new ArrayList<>();
        same.forEach((caption, members) -> {
            boolean apart = members.stream().map(this::root).distinct().count() > 1;
            if (apart && seen.add(members)) {
                List<CopyGroup.Part> parts = members.stream()
                        .map(m -> new CopyGroup.Part(
                                dossiers.get(m).name(),
                                dossiers.get(m).captions().stream()
                                        .filter(c -> String.join(" ", c.words()).equals(caption))
                                        .map(Passage::span)
                                        .toList()))
                        .toList();
                groups.add(new CopyGroup(
                        CopyGroup.Kind.CAPTION,
                        parts,
                        "",
                        List.of("the same caption under a photograph; the texts need not have an origin in common")));
            }
        });
        return groups;
    }

    private CopyGroup group(CopyGroup.Kind kind, List<Integer> members, Set<Integer> families) {
        List<Integer> ordered = members.stream()
                .sorted((a, b) -> {
                    Days one = dossiers.get(a).published();
                    Days other = dossiers.get(b).published();
                    int byDay = Long.compare(
                            one.said() ? one.first() : one.last(), other.said() ? other.first() : other.last());
                    return byDay != 0 ? byDay : Integer.compare(a, b);
                })
                .toList();
        List<CopyGroup.Part> parts = new ArrayList<>();
        Map<String, Integer> votes = new TreeMap<>();
        for (int member : ordered) {
            Dossier dossier = dossiers.get(member);
            List<Span> spans = dossier.passages().stream()
                    .filter(p -> families.contains(p.family()))
                    .map(Passage::span)
                    .toList();
            parts.add(new CopyGroup.Part(dossier.name(), spans));
            spans.forEach(span -> votes.merge(sources.carrier(dossier, span), 1, Integer::sum));
        }
        String origin = votes.entrySet().stream()
                .filter(e -> Sources.isAgency(e.getKey()))
                .max(Map.Entry.comparingByValue())
                .or(() -> votes.entrySet().stream().max(Map.Entry.comparingByValue()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new CopyGroup(
                kind,
                parts,
                origin,
                List.of(families.size() + (families.size() == 1 ? " sentence" : " sentences")
                        + " in one wording, quotations aside"));
    }

    private int root(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
