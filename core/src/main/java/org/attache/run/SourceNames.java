package org.attache.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Evidence;
import org.attache.text.Printable;
import org.attache.text.Span;

/// What captures and origins are called before a reader: the outlet where it is known, else a short form of the
/// capture's name.
///
/// For one thread: the copies are gathered when they are first asked for.
public final class SourceNames {
    private static final int LONGEST = 32;

    private final Dossier dossier;
    /// The groups of copies by capture, gathered when a chain is first asked for.
    private final Map<String, List<CopyGroup>> copies = new HashMap<>();

    private boolean gathered;

    /// Names for the reports of a dossier.
    public SourceNames(Dossier dossier) {
        this.dossier = dossier;
    }

    /// The outlet of a capture, or its short name.
    public String of(String capture) {
        return dossier.analysis(capture).flatMap(a -> a.article().outlet()).orElseGet(() -> shortened(capture));
    }

    /// The outlets of some reports, each once.
    public String of(List<Entry.Report> reports) {
        return reports.stream().map(r -> of(r.capture())).distinct().collect(Collectors.joining(", "));
    }

    /// Captures by names that tell them apart: where two have one outlet, with their short names behind it.
    ///
    /// @return in the order given, each capture once
    public Map<String, String> apart(List<String> captures) {
        Map<String, Long> many =
                captures.stream().distinct().collect(Collectors.groupingBy(this::of, Collectors.counting()));
        Map<String, String> names = new LinkedHashMap<>();
        for (String capture : captures) {
            String name = of(capture);
            names.put(capture, many.getOrDefault(name, 0L) > 1 ? name + " (" + shortened(capture) + ")" : name);
        }
        return names;
    }

    /// Who carries one text: "Golden Horn Times = marmara-note, text of AFP".
    public String of(CopyGroup group) {
        List<String> captures =
                group.parts().stream().map(CopyGroup.Part::capture).distinct().toList();
        Map<String, String> names = apart(captures);
        String origin = names.getOrDefault(group.origin(), group.origin());
        return String.join(" = ", names.values()) + (origin.isEmpty() ? "" : ", text of " + origin);
    }

    /// An origin's name: where it is only the name of a capture, that capture's.
    public String origin(Entry.IndependentOrigin origin) {
        return dossier.analysis(origin.name()).isPresent() ? of(origin.name()) : origin.name();
    }

    /// The name without its ending, long digests cut: "002_7198…" for `002_7198bcc9f6266471.txt`.
    public static String shortened(String capture) {
        String record = capture.contains("#") ? capture.substring(capture.indexOf('#')) : "";
        String file = capture.substring(0, capture.length() - record.length());
        String bare = file.replaceFirst("(?:\\.(?:txt|html?|warc|wet|gz|pdf|docx|eml|xml|json))+$", "")
                .replaceAll("([0-9a-f]{4})[0-9a-f]{8,}", "$1…");
        return (bare.length() > LONGEST ? bare.substring(0, LONGEST - 1) + "…" : bare) + record;
    }

    /// Speaker → RIA → Reuters → the outlet.
    public String chain(Analysis analysis, Facts.Fact fact) {
        Set<String> chain = new LinkedHashSet<>();
        Stream.concat(
                        analysis.findings().statements().stream()
                                .filter(s -> s.id().equals(fact.id()))
                                .map(s -> s.speaker().party().name()),
                        relay(analysis, fact).stream())
                .forEach(chain::add);
        return String.join(" → ", chain);
    }

    /// The chain without the speaker: RIA → Reuters → the outlet. Where the article credits nobody for the sentence,
    /// and the sentence stands in a copied text, whose text that is: The Harbour Courier → the outlet.
    public List<String> relay(Analysis analysis, Facts.Fact fact) {
        List<String> chain = new ArrayList<>(fact.evidence().accordingTo());
        Span span = fact.evidence().quote().span();
        List<String> credited = analysis.article().origins().stream()
                .filter(o -> o.scope().stream().anyMatch(s -> s.overlaps(span)))
                .map(Article.Origin::name)
                .toList();
        chain.addAll(credited.isEmpty() ? copiedFrom(analysis.captureName(), span) : credited);
        chain.add(of(analysis.captureName()));
        return chain.stream().distinct().toList();
    }

    /// Whose text a place of a capture is, where it is a copy; at most one.
    private List<String> copiedFrom(String capture, Span span) {
        if (!gathered) {
            gathered = true;
            dossier.copies().stream()
                    .filter(group -> group.kind() != CopyGroup.Kind.CAPTION
                            && !group.origin().isEmpty())
                    .forEach(group -> group.parts().stream()
                            .map(CopyGroup.Part::capture)
                            .distinct()
                            .forEach(name -> copies.computeIfAbsent(name, n -> new ArrayList<>())
                                    .add(group)));
        }
        return copies.getOrDefault(capture, List.of()).stream()
                .filter(group -> group.parts().stream()
                        .anyMatch(part -> part.capture().equals(capture)
                                && part.spans().stream().anyMatch(s -> s.overlaps(span))))
                .map(group -> of(group.origin()))
                .filter(name -> !name.equals(of(capture)))
                .limit(1)
                .toList();
    }

    /// The fact of a report with its analysis, where the capture is at hand.
    public Optional<Told> told(Entry.Report report) {
        return dossier.analysis(report.capture())
                .flatMap(a -> Facts.find(a, report.fact()).map(f -> new Told(report, a, f)));
    }

    /// Where the first report of an entry stands, to sort by: entries of one day are read in the order of the captures'
    /// names, and in a capture as they stand in it.
    String place(Entry entry) {
        Entry.Report first = entry.reports().getFirst();
        int at =
                told(first).map(t -> t.fact().evidence().quote().span().start()).orElse(Integer.MAX_VALUE);
        return first.capture() + String.format(Locale.ROOT, " %010d ", at) + entry.id();
    }

    /// A report with what it says.
    ///
    /// @param report which fact of which capture
    /// @param analysis of the capture
    /// @param fact itself
    public record Told(Entry.Report report, Analysis analysis, Facts.Fact fact) {
        /// The same with the sentence that says what fills a slot, where that is another.
        public Told about(String slot) {
            Evidence evidence = fact.evidence();
            return new Told(
                    report, analysis, new Facts.Fact(fact.id(), evidence.at(evidence.quote(slot)), fact.timing()));
        }

        /// What stands before the sentence, from a whole word on, at most so many characters.
        public String before(int most) {
            String content = analysis.article().capture().text().content();
            int end = fact.evidence().quote().span().start();
            int from = Math.max(0, end - most);
            String words = content.substring(from, end);
            return oneLine(from == 0 ? words : words.replaceFirst("^\\S*", "… "));
        }

        /// What stands behind the sentence, up to a whole word, at most so many characters.
        public String after(int most) {
            String content = analysis.article().capture().text().content();
            int from = fact.evidence().quote().span().end();
            int to = Math.min(content.length(), from + most);
            String words = content.substring(from, to);
            return oneLine(to == content.length() ? words : words.replaceFirst("\\S*$", " …"));
        }

        private static String oneLine(String words) {
            return Printable.of(words).replaceAll("\\s+", " ");
        }

        /// The sentence on one line.
        public String sentence() {
            return Printable.of(fact.evidence().quote().words().replaceAll("\\s+", " "))
                    .strip();
        }
    }
}
