package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Reads sentences, tokens, tags and trees out of a paragraph.
///
/// The trees are Universal Dependencies of English as the treebanks EWT and GUM have them in 2026, but hyphenated
/// words are one token. Every tree has one root and no circle; no sentence has more than 240 tokens (longer ones
/// are cut).
///
/// Thread-safe: the model is read-only once loaded.
public final class SyntaxReader {
    /// How many sentences the parser gets at once at most; those of like length are read side by side.
    private static final int SHEAF = 64;

    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final SentenceParser parser;
    private final TagSet tags;
    private final Lemmatizer lemmatizer;
    private final SentenceMemory memory;
    private final LongAdder parsed = new LongAdder();

    private SyntaxReader(
            SentenceParser parser,
            Tokenizer tokenizer,
            SentenceSplitter splitter,
            Lemmatizer lemmatizer,
            SentenceMemory memory) {
        this.parser = parser;
        this.tags = parser.model().tags();
        this.tokenizer = tokenizer;
        this.splitter = splitter;
        this.lemmatizer = lemmatizer;
        this.memory = memory;
    }

    /// Loads the shipped model; a second call gives the same reader.
    public static SyntaxReader load() {
        return Shipped.READER;
    }

    /// The same reader with a memory of its own, of so many bytes.
    SyntaxReader remembering(long most) {
        return new SyntaxReader(parser, tokenizer, splitter, lemmatizer, new SentenceMemory(lemmatizer, most));
    }

    /// How many sentences it had to parse so far; those that were printed before are not among them.
    long parsed() {
        return parsed.sum();
    }

    /// The sentences of one paragraph, in order.
    ///
    /// @param text the capture text
    /// @param paragraph its span
    /// @param index of the paragraph in the body; -1 for the title
    public List<Sentence> read(SourceText text, Span paragraph, int index) {
        return read(text, List.of(paragraph), index);
    }

    /// The sentences of all paragraphs of a body, in order; the first has the index 0.
    public List<Sentence> read(SourceText text, List<Span> paragraphs) {
        return read(text, paragraphs, 0);
    }

    private List<Sentence> read(SourceText text, List<Span> paragraphs, int first) {
        String content = text.content();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            List<Span> spans = tokenizer.tokens(content, paragraph.start(), paragraph.end());
            int start = 0;
            for (int end : splitter.ends(content, spans)) {
                asked.add(asked(content, spans.subList(start, end), new boolean[end - start], first + i));
                start = end;
            }
        }
        return parse(asked);
    }

    /// Reads sentences again, now that some words are known to be names: the tagger stumbles over names that no
    /// treebank has ("Min Aung Hlaing"), and the tree then falls with it.
    ///
    /// @param text the capture text
    /// @param sentences as read before
    /// @param names for each sentence spans of the capture text; words in them that begin with a capital are
    /// tagged as
    /// names
    public List<Sentence> reread(SourceText text, List<Sentence> sentences, List<List<Span>> names) {
        List<Asked> asked = new ArrayList<>(sentences.size());
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            List<Span> inside = names.get(s);
            List<Span> spans = sentence.tokens().stream().map(Token::span).toList();
            boolean[] known = new boolean[spans.size()];
            for (int i = 0; i < known.length; i++) {
                Span span = spans.get(i);
                known[i] = Character.isUpperCase(text.content().charAt(span.start()))
                        && inside.stream().anyMatch(n -> n.contains(span));
            }
            asked.add(asked(text.content(), spans, known, sentence.paragraph()));
        }
        return parse(asked);
    }

    private Asked asked(String content, List<Span> spans, boolean[] names, int paragraph) {
        List<String> texts = new ArrayList<>(spans.size());
        for (Span span : spans) {
            texts.add(content.substring(span.start(), span.end()));
        }
        return new Asked(texts, List.copyOf(spans), new SentenceParser.Names(names), paragraph);
    }

    private List<Sentence> parse(List<Asked> asked) {
        List<Sentence> sentences = new ArrayList<>(asked.size());
        for (int from = 0; from < asked.size(); from += SHEAF) {
            sentences.addAll(sheaf(asked.subList(from, Math.min(from + SHEAF, asked.size()))));
        }
        return List.copyOf(sentences);
    }

    /// Reads the sentences that are not remembered side by side.
    private List<Sentence> sheaf(List<Asked> sheaf) {
        List<SentenceParser.Task> tasks = new ArrayList<>();
        List<List<Token>> remembered = new ArrayList<>(sheaf.size());
        for (Asked asked : sheaf) {
            List<Token> known = memory.get(asked.texts(), asked.names().known(), asked.spans());
            remembered.add(known);
            if (known.isEmpty()) {
                tasks.addAll(asked.tasks(parser.model().lexicon()));
            }
        }
        Iterator<NetworkParser.Tree> trees = parser.parse(tasks).iterator();
        Iterator<SentenceParser.Task> words = tasks.iterator();
        List<Sentence> sentences = new ArrayList<>(sheaf.size());
        for (int i = 0; i < sheaf.size(); i++) {
            Asked asked = sheaf.get(i);
            List<Span> spans = asked.spans();
            List<Token> tokens = remembered.get(i);
            if (tokens.isEmpty()) {
                parsed.increment();
                tokens = tokens(asked, words, trees);
                memory.put(asked.texts(), asked.names().known(), tokens);
            }
            sentences.add(new Sentence(spans.getFirst().cover(spans.getLast()), asked.paragraph(), tokens));
        }
        return sentences;
    }

    /// What stands before a report's first sentence was read apart from it: hangs it on the sentence's root.
    private List<Token> tokens(Asked asked, Iterator<SentenceParser.Task> words, Iterator<NetworkParser.Tree> trees) {
        int cut = asked.cut();
        int size = asked.texts().size();
        if (cut == 0) {
            return tokens(asked, 0, size, words.next().words(), trees.next());
        }
        List<Token> head = tokens(asked, 0, cut, words.next().words(), trees.next());
        List<Token> rest = tokens(asked, cut, size, words.next().words(), trees.next());
        int root = cut;
        for (Token token : rest) {
            root = token.head() < 0 ? cut + token.index() : root;
        }
        List<Token> tokens = new ArrayList<>(size);
        for (Token token : head) {
            boolean top = token.head() < 0;
            tokens.add(moved(token, 0, top ? root : token.head(), top ? "discourse" : token.relation()));
        }
        for (Token token : rest) {
            tokens.add(moved(token, cut, token.head() < 0 ? token.head() : token.head() + cut, token.relation()));
        }
        return tokens;
    }

    private static Token moved(Token token, int by, int head, String relation) {
        return new Token(
                token.index() + by,
                token.span(),
                token.text(),
                token.lemma(),
                token.upos(),
                token.xpos(),
                head,
                relation);
    }

    private List<Token> tokens(Asked asked, int from, int to, Words words, NetworkParser.Tree tree) {
        new TagMending(tags).mend(words);
        int[] heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
        List<String> relations = new ArrayList<>(tree.relations());
        new TreeMending(tags).mend(words, heads, relations);
        List<Token> tokens = new ArrayList<>(to - from);
        for (int i = 0; i < to - from; i++) {
            String text = asked.texts().get(from + i);
            String upos = tags.upos(words.tag[i]);
            String xpos = tags.xpos(words.tag[i]);
            String lemma = lemmatizer.lemma(text, upos, xpos);
            tokens.add(new Token(i, asked.spans().get(from + i), text, lemma, upos, xpos, heads[i], relations.get(i)));
        }
        return tokens;
    }

    /// A sentence that is asked for.
    private record Asked(List<String> texts, List<Span> spans, SentenceParser.Names names, int paragraph) {
        /// How many words stand before the report's first sentence.
        int cut() {
            return ReportHead.length(texts);
        }

        /// What is to be parsed: the sentence, or what stands before it and the rest.
        List<SentenceParser.Task> tasks(Lexicon lexicon) {
            int cut = cut();
            return cut == 0
                    ? List.of(task(0, texts.size(), lexicon))
                    : List.of(task(0, cut, lexicon), task(cut, texts.size(), lexicon));
        }

        private SentenceParser.Task task(int from, int to, Lexicon lexicon) {
            boolean[] part = Arrays.copyOfRange(names.known(), from, to);
            return new SentenceParser.Task(new Words(texts.subList(from, to), lexicon), new SentenceParser.Names(part));
        }
    }

    /// Loads the reader when it is first asked for.
    private static final class Shipped {
        static final SyntaxReader READER = reader(SentenceParser.load());

        private static SyntaxReader reader(SentenceParser parser) {
            Lemmatizer lemmatizer = Lemmatizer.load(parser.model().lexicon());
            Abbreviations abbreviations = Abbreviations.load();
            return new SyntaxReader(
                    parser,
                    new Tokenizer(abbreviations),
                    new SentenceSplitter(abbreviations),
                    lemmatizer,
                    new SentenceMemory(lemmatizer));
        }
    }
}
