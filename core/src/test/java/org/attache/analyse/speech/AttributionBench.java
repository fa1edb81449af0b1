package org.attache.analyse.speech;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Writes the statements of a folder of plain texts in the form of the attribution scorer: source, cue and content
/// spans in code points. For measuring only; the sets stay outside the repository.
final class AttributionBench {
    private AttributionBench() {}

    /// Arguments: folder of texts, output file.
    public static void main(String[] arguments) throws IOException {
        StatementFinder finder = StatementFinder.load();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]));
                PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String content = Files.readString(file);
                Reading reading = Readings.of(content);
                StringBuilder line =
                        new StringBuilder("{\"doc\":\"" + name.replaceAll("\\.txt$", "") + "\",\"quotes\":[");
                String comma = "";
                for (Draft draft : finder.drafts(reading)) {
                    line.append(comma).append(quote(content, draft));
                    comma = ",";
                }
                out.println(line.append("]}"));
            }
        }
    }

    private static String quote(String content, Draft draft) {
        Optional<SpeechAct> act = draft.act();
        Sentence sentence = draft.sentence();
        List<Span> cue = act.map(a -> List.of(a.verb().span())).orElse(List.of());
        List<Span> source = act.flatMap(SpeechAct::speaker)
                .map(head -> List.of(phrase(sentence, head)))
                .orElse(List.of());
        List<Span> words = act.filter(a -> !draft.wording().direct())
                .map(SpeechAct::content)
                .orElse(draft.wording().parts().stream()
                        .map(p -> withMarks(content, p))
                        .toList());
        return "{\"source\":" + spans(content, source) + ",\"cue\":" + spans(content, cue) + ",\"content\":"
                + spans(content, words) + "}";
    }

    /// The set counts the quotation marks as part of a quotation.
    private static Span withMarks(String content, Span words) {
        int start = Math.max(0, words.start() - 1);
        int end = Math.min(content.length(), words.end() + 1);
        return new Span(start, end);
    }

    private static Span phrase(Sentence sentence, Token head) {
        return sentence.subtreeSpan(head);
    }

    private static String spans(String content, List<Span> spans) {
        return spans.stream()
                .map(s -> "[" + content.codePointCount(0, s.start()) + "," + content.codePointCount(0, s.end()) + "]")
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }
}
