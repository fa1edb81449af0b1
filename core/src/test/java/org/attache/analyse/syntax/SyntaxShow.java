package org.attache.analyse.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Prints the trees of the lines of standard input: for looking at.
public final class SyntaxShow {
    private SyntaxShow() {}

    /// Prints one token a line.
    public static void main(String[] arguments) throws IOException {
        SyntaxReader reader = SyntaxReader.load();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                SourceText text = SourceText.of(line);
                for (Sentence sentence : reader.read(text, new Span(0, text.length()), 0)) {
                    for (Token t : sentence.tokens()) {
                        String head =
                                t.head() < 0 ? "-" : sentence.token(t.head()).text();
                        System.out.println(t.index() + " " + t.text() + " " + t.lemma() + " " + t.upos() + "|"
                                + t.xpos() + " " + t.relation() + " > " + head);
                    }
                    System.out.println();
                }
            }
        }
    }
}
