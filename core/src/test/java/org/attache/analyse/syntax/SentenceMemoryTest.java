package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class SentenceMemoryTest {
    private static final SyntaxReader READER = SyntaxReader.load();
    private static final Lemmatizer LEMMATIZER =
            Lemmatizer.load(SyntaxModel.load().lexicon());

    private static Sentence read(String before, String sentence) {
        String text = before + sentence;
        return READER.read(SourceText.of(text), new Span(before.length(), text.length()), 0)
                .getFirst();
    }

    private static List<String> texts(Sentence sentence) {
        return sentence.tokens().stream().map(Token::text).toList();
    }

    private static List<Span> spans(Sentence sentence) {
        return sentence.tokens().stream().map(Token::span).toList();
    }

    @Test
    void aSentenceThatIsPrintedAgainHasTheSameTreeAtItsNewPlace() {
        String words = "The ministers, who hadn't met since May, agreed to train 300 officers in Accra.";
        Sentence first = read("", words);
        Sentence again = read("Elsewhere. ", words);
        assertEquals(first.tokens().size(), again.tokens().size());
        for (int i = 0; i < first.tokens().size(); i++) {
            Token one = first.tokens().get(i);
            Span moved = one.span().shift(11);
            assertEquals(
                    new Token(i, moved, one.text(), one.lemma(), one.upos(), one.xpos(), one.head(), one.relation()),
                    again.tokens().get(i));
        }
    }

    @Test
    void whatIsKeptIsGivenBackToTheLetter() {
        Sentence sentence = read("", "Peru's navy has bought two frigates, the better ones, from Italy.");
        SentenceMemory memory = new SentenceMemory(LEMMATIZER);
        boolean[] names = new boolean[sentence.tokens().size()];
        assertTrue(memory.get(texts(sentence), names, spans(sentence)).isEmpty());
        memory.put(texts(sentence), names, sentence.tokens());
        assertEquals(sentence.tokens(), memory.get(texts(sentence), names, spans(sentence)));
    }

    @Test
    void aParagraphThatIsPrintedAgainIsParsedOnce() {
        String paragraph =
                "The ministers agreed to train 300 officers. Kenya's navy sent a frigate to Mombasa on Friday.";
        SyntaxReader reader = READER.remembering(1 << 20);

        List<Sentence> first = paragraph(reader, "", paragraph);
        assertEquals(2, reader.parsed());
        List<Sentence> again = paragraph(reader, "Another outlet\n\nA lead of its own.\n\n", paragraph);

        assertEquals(2, reader.parsed());
        assertEquals(shape(first), shape(again));
    }

    @Test
    void whatIsReadDoesNotHangOnTheMemory() {
        SyntaxReader reader = READER.remembering(1 << 20);
        SyntaxReader forgetful = READER.remembering(0);
        List<String> paragraphs = List.of(
                "Peru's navy has bought two frigates, the better ones, from Italy. The price was not told.",
                "\u201CWe will train together,\u201D Minister Ana Rojas said on Monday. The drill lasts a week.");
        for (int print = 0; print < 2; print++) {
            for (String paragraph : paragraphs) {
                assertEquals(
                        tokens(paragraph(forgetful, "Home ", paragraph)),
                        tokens(paragraph(reader, "Home ", paragraph)));
            }
        }
        assertEquals(4, reader.parsed());
        assertEquals(8, forgetful.parsed());
    }

    private static List<Sentence> paragraph(SyntaxReader reader, String before, String paragraph) {
        String text = before + paragraph;
        return reader.read(SourceText.of(text), new Span(before.length(), text.length()), 0);
    }

    private static List<Token> tokens(List<Sentence> sentences) {
        return sentences.stream().flatMap(s -> s.tokens().stream()).toList();
    }

    private static List<String> shape(List<Sentence> sentences) {
        return tokens(sentences).stream()
                .map(t -> t.text() + "/" + t.xpos() + "/" + t.head() + "/" + t.relation())
                .toList();
    }

    @Test
    void wordsKnownToBeNamesMakeAnotherSentence() {
        Sentence sentence = read("", "Young met the envoy.");
        SentenceMemory memory = new SentenceMemory(LEMMATIZER);
        boolean[] names = new boolean[sentence.tokens().size()];
        memory.put(texts(sentence), names, sentence.tokens());
        names[0] = true;
        assertTrue(memory.get(texts(sentence), names, spans(sentence)).isEmpty());
    }

    @Test
    void wordsCutElsewhereMakeAnotherSentence() {
        Sentence sentence = read("", "Any one may go.");
        SentenceMemory memory = new SentenceMemory(LEMMATIZER);
        memory.put(texts(sentence), new boolean[5], sentence.tokens());
        List<String> cut = List.of("Anyone", "may", "go", ".");
        assertNotEquals(cut, texts(sentence));
        assertTrue(memory.get(cut, new boolean[4], spans(sentence)).isEmpty());
    }

    @Test
    void theSentenceNotMetForTheLongestTimeGoesFirst() {
        List<Sentence> read = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            read.add(read("", "The envoy met " + (i + 2) + " officers."));
        }
        boolean[] names = new boolean[read.getFirst().tokens().size()];
        // room for four such sentences
        SentenceMemory memory = new SentenceMemory(LEMMATIZER, 4 * 130);
        for (Sentence sentence : read) {
            memory.put(texts(sentence), names, sentence.tokens());
            // asked for each time, it stays
            assertEquals(read.getFirst().tokens(), memory.get(texts(read.getFirst()), names, spans(read.getFirst())));
        }
        assertTrue(memory.get(texts(read.get(1)), names, spans(read.get(1))).isEmpty());
        assertEquals(read.getLast().tokens(), memory.get(texts(read.getLast()), names, spans(read.getLast())));
    }

    @Test
    void severalThreadsAreGivenTheSame() throws ExecutionException, InterruptedException {
        Sentence sentence = read("", "Kenya sent its envoys to Chile in June, two officials said.");
        SentenceMemory memory = new SentenceMemory(LEMMATIZER, 2_000);
        boolean[] names = new boolean[sentence.tokens().size()];
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                all.add(threads.submit(() -> {
                    boolean right = true;
                    for (int i = 0; i < 2_000; i++) {
                        memory.put(texts(sentence), names, sentence.tokens());
                        List<Token> known = memory.get(texts(sentence), names, spans(sentence));
                        right &= known.isEmpty() || known.equals(sentence.tokens());
                    }
                    return right;
                }));
            }
            for (Future<Boolean> one : all) {
                assertTrue(one.get());
            }
        }
    }
}
