package org.attache.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attache.fact.Article;
import org.attache.text.Span;

/// Whose text a sentence is: the agency that its article or paragraph names, the agency whose text it
/// copies, or else the outlet. Rule LO1.
///
/// Catches the one Reuters paragraph on a page that otherwise rests on another agency. Misses an agency's
/// text that the page does not credit and no other capture carries.
final class Sources {
    private static final Map<String, String> AGENCIES = agencies();

    /// Which agencies carry a copied wording, on the word of articles that credit a single one.
    private final Map<Long, Set<String>> carriers;

    /// @param carriers agencies that carry a copied wording, by its number
    Sources(Map<Long, Set<String>> carriers) {
        this.carriers = carriers;
    }

    /// Gathers the carriers of all copied wordings.
    Sources(List<Dossier> dossiers) {
        this.carriers = new HashMap<>();
        for (Dossier dossier : dossiers) {
            credits(dossier)
                    .forEach((passage, agency) -> passage.family()
                            .ifPresent(family -> carriers.computeIfAbsent(family, f -> new TreeSet<>())
                                    .add(agency)));
        }
    }

    /// The single agency that an article credits for a sentence, of those sentences that have one.
    static Map<Passage, String> credits(Dossier dossier) {
        Map<Passage, String> all = new LinkedHashMap<>();
        if (!dossier.article().origins().isEmpty()) {
            for (Passage passage : dossier.passages()) {
                credited(dossier.article(), passage.span()).ifPresent(agency -> all.put(passage, agency));
            }
        }
        return all;
    }

    /// The name that the field uses: "AP" for "The Associated Press".
    static String canonical(String name) {
        return AGENCIES.getOrDefault(Wording.fold(name), name);
    }

    static boolean isAgency(String name) {
        return AGENCIES.containsKey(Wording.fold(name));
    }

    /// The single agency that an article credits for a place of it.
    private static Optional<String> credited(Article article, Span span) {
        List<Article.Origin> origins = article.origins();
        Set<String> names = new TreeSet<>();
        origins.forEach(origin -> names.add(canonical(origin.name())));
        List<String> scoped = origins.stream()
                .filter(origin -> origin.scope().stream().anyMatch(s -> s.overlaps(span)))
                .map(origin -> canonical(origin.name()))
                .distinct()
                .toList();
        if (scoped.size() == 1) {
            return Optional.of(scoped.getFirst());
        }
        boolean unscoped = origins.stream().allMatch(origin -> origin.scope().isEmpty());
        return names.size() == 1 && unscoped ? names.stream().findFirst() : Optional.empty();
    }

    /// Whose text the sentence at `span` is.
    String carrier(Dossier dossier, Span span) {
        Article article = dossier.article();
        Optional<String> credited = credited(article, span);
        if (credited.isPresent()) {
            return credited.orElseThrow();
        }
        Set<String> named = new TreeSet<>();
        article.origins().forEach(origin -> named.add(canonical(origin.name())));
        Set<String> copied = copiedFrom(dossier, span);
        copied.removeIf(agency -> !named.isEmpty() && !named.contains(agency));
        if (copied.size() == 1) {
            return copied.iterator().next();
        }
        if (named.size() > 1) {
            return amongSeveral(dossier, span, named);
        }
        return named.stream()
                .findFirst()
                .filter(agency -> article.outlet().isEmpty())
                .or(article::outlet)
                .map(Sources::canonical)
                .orElse(dossier.name());
    }

    private Set<String> copiedFrom(Dossier dossier, Span span) {
        Set<String> copied = new TreeSet<>();
        for (Passage passage : dossier.passagesAt(span)) {
            copied.addAll(carriers(passage));
        }
        return copied;
    }

    private Set<String> carriers(Passage passage) {
        return passage.family().map(carriers::get).orElse(Set.of());
    }

    /// Of several agencies, the one that the paragraph names; or the one that no copied paragraph of the
    /// article accounts for.
    private String amongSeveral(Dossier dossier, Span span, Set<String> named) {
        String paragraph = dossier.passagesAt(span).stream()
                .findFirst()
                .map(p -> dossier.article().capture().text().slice(p.paragraph()))
                .orElse("");
        String folded = ' ' + Wording.fold(paragraph) + ' ';
        Set<String> rest = new TreeSet<>(named);
        List<String> spoken = named.stream()
                .filter(agency -> folded.contains(' ' + Wording.fold(agency) + ' '))
                .toList();
        if (spoken.size() == 1) {
            return spoken.getFirst();
        }
        Set<String> accounted = new HashSet<>();
        dossier.passages().forEach(p -> accounted.addAll(carriers(p)));
        rest.removeAll(accounted);
        return rest.stream().findFirst().orElseGet(() -> named.iterator().next());
    }

    private static Map<String, String> agencies() {
        Map<String, String> names = new TreeMap<>();
        try (InputStream in = Sources.class.getResourceAsStream("/lang/en/agencies.tsv")) {
            if (in == null) {
                throw new IllegalStateException("lang/en/agencies.tsv is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (line.startsWith("#") || columns.length < 2) {
                    continue;
                }
                names.putIfAbsent(Wording.fold(columns[0]), columns[0]);
                for (String alias : columns[1].split("\\|", -1)) {
                    if (!alias.isEmpty()) {
                        names.putIfAbsent(Wording.fold(alias), columns[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lang/en/agencies.tsv cannot be read", e);
        }
        return Map.copyOf(names);
    }
}
