package org.attache.tools.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.analyse.syntax.Token;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// A treebank read from its text, a sentence a document: the program's own words, their tags and the tree over them.
/// Where the set ends a sentence is told, since it gives no running text; into which words it falls is not.
final class Trees implements PublicSet {
    private static final String IDENTIFIER = "# sent_id = ";
    private static final String TEXT = "# text = ";

    private final String name;

    /// @param name of the file without its ending: `pud-test`
    Trees(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String scorer() {
        return "scripts/score-trees " + name;
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        SyntaxReader reader = SyntaxReader.load();
        String identifier = "";
        try (BufferedReader lines = Files.newBufferedReader(data.resolve("ud-english/" + name + ".conllu"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(IDENTIFIER)) {
                    identifier = line.substring(IDENTIFIER.length());
                } else if (line.startsWith(TEXT) && predictions.wantsNext()) {
                    SourceText text = SourceText.of(line.substring(TEXT.length()));
                    List<Sentence> sentences =
                            reader.read(text, new Span(0, text.content().length()), 0);
                    predictions.add(Map.of("sentence", identifier, "words", words(text.content(), sentences)));
                }
            }
        }
    }

    /// For each word begin and end in code points, universal and Penn tag, the head's place among these words (-1: a
    /// root) and the relation to it.
    private static List<List<Object>> words(String text, List<Sentence> sentences) {
        List<List<Object>> words = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int first = words.size();
            for (Token token : sentence.tokens()) {
                words.add(List.of(
                        text.codePointCount(0, token.span().start()),
                        text.codePointCount(0, token.span().end()),
                        token.upos(),
                        token.xpos(),
                        token.head() < 0 ? -1 : first + token.head(),
                        token.relation()));
            }
        }
        return words;
    }
}
