package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attache.fact.CopyGroup;
import org.attache.text.Span;

/// Turns copied sentences into groups of captures: whole articles, paragraphs, single sentences, captions.
///
/// Which articles are one text [CopyFinder] says; those that are the same to the word are compared with others once.
/// Sentences that are quotations from end to end prove a common speaker, not a common text, and do not
/// count.
final class CopyGroups {
    private final List<CopySheet> sheets;
    private final Unions unions;

    private CopyGroups(List<CopySheet> sheets) {
        this.sheets = sheets;
        this.unions = new Unions(sheets.size());
    }

    /// All groups of articles that come in order of their names: whole articles and parts in the order of their
    /// captures, captions in that of their words.
    static List<CopyGroup> of(List<Dossier> dossiers, Sources sources) {
        CopyGroups groups = new CopyGroups(dossiers.parallelStream()
                .map(dossier -> CopySheet.of(dossier, sources))
                .toList());
        groups.unite(dossiers.parallelStream().map(CopyFinder::shingles).toList());
        List<CopyGroup> all = new ArrayList<>(groups.articles());
        all.addAll(groups.parts());
        all.addAll(groups.captions());
        return all.stream().flatMap(group -> group.portions().stream()).toList();
    }

    private void unite(List<long[]> shingles) {
        Map<Long, Integer> byText = new HashMap<>();
        List<Integer> distinct = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            int own = i;
            if (CopyFinder.meetsItself(shingles.get(i))) {
                unions.unite(byText.computeIfAbsent(CopyFinder.number(shingles.get(i)), n -> own), i);
            }
            if (unions.root(i) == i) {
                distinct.add(i);
            }
        }
        for (CopyFinder.Places pair :
                CopyFinder.pairs(distinct.stream().map(shingles::get).toList())) {
            unions.unite(distinct.get(pair.left()), distinct.get(pair.right()));
        }
    }

    private List<CopyGroup> articles() {
        Map<Integer, List<CopySheet>> texts = new TreeMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            texts.computeIfAbsent(unions.root(i), r -> new ArrayList<>()).add(sheets.get(i));
        }
        return texts.values().stream()
                .filter(members -> members.size() > 1)
                .map(CopyGroups::article)
                .toList();
    }

    private List<CopyGroup> parts() {
        Map<Long, List<Integer>> carriers = new TreeMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            for (long family : sheets.get(i).families()) {
                carriers.computeIfAbsent(family, f -> new ArrayList<>()).add(i);
            }
        }
        Map<List<Integer>, Set<Long>> bySet = new HashMap<>();
        carriers.forEach((family, captures) -> {
            if (captures.stream().map(unions::root).distinct().count() > 1) {
                bySet.computeIfAbsent(captures, s -> new HashSet<>()).add(family);
            }
        });
        return bySet.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(CopyGroups::compare))
                .map(e -> part(e.getKey().stream().map(sheets::get).toList(), e.getValue()))
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

    private List<CopyGroup> captions() {
        Map<String, List<Integer>> same = new TreeMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            Set<String> own = new LinkedHashSet<>();
            sheets.get(i).captions().forEach(c -> own.add(c.words()));
            for (String caption : own) {
                same.computeIfAbsent(caption, c -> new ArrayList<>()).add(i);
            }
        }
        Set<List<Integer>> seen = new HashSet<>();
        List<CopyGroup> groups = new ArrayList<>();
        same.forEach((caption, members) -> {
            boolean apart = members.stream().map(unions::root).distinct().count() > 1;
            if (apart && seen.add(members)) {
                groups.add(caption(caption, members.stream().map(sheets::get).toList()));
            }
        });
        return groups;
    }

    // One group by itself ------------------------------------------------------------------------------------------

    /// The group of articles that are one text.
    ///
    /// @param members in order of their names
    static CopyGroup article(List<CopySheet> members) {
        Map<Long, Integer> carriers = new HashMap<>();
        members.forEach(member -> member.families().forEach(family -> carriers.merge(family, 1, Integer::sum)));
        Set<Long> families = new HashSet<>();
        for (CopySheet member : members) {
            Set<Long> own = member.families();
            for (CopySheet.Line line : member.lines()) {
                int others = carriers.getOrDefault(line.family(), 0) - (own.contains(line.family()) ? 1 : 0);
                if (others > 0) {
                    families.add(line.family());
                }
            }
        }
        return group(CopyGroup.Kind.ARTICLE, members, families);
    }

    /// The group of captures that carry these wordings, and nobody else does.
    ///
    /// @param members in order of their names
    static CopyGroup part(List<CopySheet> members, Set<Long> families) {
        return group(
                isParagraphs(members.getFirst(), families) ? CopyGroup.Kind.PARAGRAPHS : CopyGroup.Kind.SENTENCES,
                members,
                families);
    }

    /// Whether a paragraph is shared from end to end, or two sentences that follow each other are.
    private static boolean isParagraphs(CopySheet sheet, Set<Long> families) {
        int last = -2;
        for (CopySheet.Line line : sheet.lines()) {
            if (families.contains(line.family())) {
                if (line.paragraph() || last == line.at() - 1) {
                    return true;
                }
                last = line.at();
            }
        }
        return false;
    }

    /// The group of captures with one caption.
    ///
    /// @param words of the caption, folded
    /// @param members in order of their names
    static CopyGroup caption(String words, List<CopySheet> members) {
        return new CopyGroup(
                CopyGroup.Kind.CAPTION,
                members.stream()
                        .map(m -> new CopyGroup.Part(
                                m.name(),
                                m.captions().stream()
                                        .filter(c -> c.words().equals(words))
                                        .map(CopySheet.Caption::span)
                                        .toList()))
                        .toList(),
                "",
                List.of("the same caption under a photograph; the texts need not have an origin in common"));
    }

    private static CopyGroup group(CopyGroup.Kind kind, List<CopySheet> members, Set<Long> families) {
        List<CopyGroup.Part> parts = new ArrayList<>();
        Map<String, Integer> votes = new TreeMap<>();
        for (CopySheet member : members.stream()
                .sorted(Comparator.comparingLong(CopyGroups::day))
                .toList()) {
            List<Span> spans = new ArrayList<>();
            for (CopySheet.Line line : member.lines()) {
                if (families.contains(line.family())) {
                    spans.add(line.span());
                    votes.merge(line.carrier(), 1, Integer::sum);
                }
            }
            parts.add(new CopyGroup.Part(member.name(), spans));
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

    private static long day(CopySheet sheet) {
        return sheet.published().said()
                ? sheet.published().first()
                : sheet.published().last();
    }
}
