package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Reads sentences, tokens, tags and trees out of a paragraph.
///
/// The trees are Universal Dependencies of English as the treebanks EWT and GUM have them in 2026, but
/// hyphenated words are one token. Every tree has one root and no circle; no sentence has more than
/// 240 tokens (longer ones are cut).
///
/// Thread-safe: the model is read-only once loaded.
public final class SyntaxReader {
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final SentenceParser parser;
    private final TagSet tags;
    private final Lemmatizer lemmatizer;
    private final SentenceMemory memory = new SentenceMemory();

    private SyntaxReader(SentenceParser parser, Abbreviations abbreviations, Lemmatizer lemmatizer) {
        this.parser = parser;
        this.tags = parser.model().tags();
        this.tokenizer = new Tokenizer(abbreviations);
        this.splitter = new SentenceSplitter(abbreviations);
        this.lemmatizer = lemmatizer;
    }

    /// Loads the shipped model; a second call gives the same reader.
    public static SyntaxReader load() {
        return Shipped.READER;
    }

    /// The sentences of one paragraph, in order.
    ///
    /// @param text the capture text
    /// @param paragraph its span
    /// @param index of the paragraph in the body; -1 for the title
    public List<Sentence> read(SourceText text, Span paragraph, int index) {
        String content = text.content();
        List<Span> spans = tokenizer.tokens(content, paragraph.start(), paragraph.end());
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int end : splitter.ends(content, spans)) {
            sentences.add(parse(content, spans.subList(start, end), index));
            start = end;
        }
        return List.copyOf(sentences);
    }

    /// Reads a sentence again, now that the words at `names` are known to be names: the tagger stumbles over names
    /// that
    /// no treebank has ("Min Aung Hlaing"), and the tree then falls with it.
    ///
    /// @param text the capture text
    /// @param sentence as read before
    /// @param names spans of the capture text; words in them that begin with a capital are tagged as names
    public Sentence reread(SourceText text, Sentence sentence, List<Span> names) {
        List<Span> spans = sentence.tokens().stream().map(Token::span).toList();
        boolean[] known = new boolean[spans.size()];
        for (int i = 0; i < known.length; i++) {
            Span span = spans.get(i);
            known[i] = Character.isUpperCase(text.content().charAt(span.start()))
                    && names.stream().anyMatch(n -> n.contains(span));
        }
        return parse(text.content(), spans, sentence.paragraph(), known);
    }

    private Sentence parse(String content, List<Span> spans, int index) {
        return parse(content, spans, index, new boolean[spans.size()]);
    }

    private Sentence parse(String content, List<Span> spans, int index, boolean[] names) {
        List<String> texts = new ArrayList<>(spans.size());
        for (Span span : spans) {
            texts.add(content.substring(span.start(), span.end()));
        }
        List<Token> known = memory.get(texts, names);
        if (!known.isEmpty()) {
            List<Token> tokens = new ArrayList<>(known.size());
            for (Token token : known) {
                tokens.add(token.at(spans.get(token.index())));
            }
            return new Sentence(spans.getFirst().cover(spans.getLast()), index, tokens);
        }
        List<Token> tokens = parsed(texts, spans, names);
        memory.put(texts, names, tokens);
        return new Sentence(spans.getFirst().cover(spans.getLast()), index, tokens);
    }

    /// Reads what stands before a report's first sentence apart from it, and hangs it on the sentence's root.
    private List<Token> parsed(List<String> texts, List<Span> spans, boolean[] names) {
        int cut = ReportHead.length(texts);
        if (cut == 0) {
            return tree(texts, spans, names);
        }
        List<Token> head = tree(texts.subList(0, cut), spans.subList(0, cut), Arrays.copyOfRange(names, 0, cut));
        List<Token> rest = tree(
                texts.subList(cut, texts.size()),
                spans.subList(cut, texts.size()),
                Arrays.copyOfRange(names, cut, names.length));
        int root = cut;
        for (Token token : rest) {
            root = token.head() < 0 ? cut + token.index() : root;
        }
        List<Token> tokens = new ArrayList<>(texts.size());
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

    private List<Token> tree(List<String> texts, List<Span> spans, boolean[] names) {
        Words words = new Words(texts, parser.model().lexicon());
        NetworkParser.Tree tree = parser.parse(words, names);
        new TagMending(tags).mend(words);
        int[] heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
        List<String> relations = new ArrayList<>(tree.relations());
        new TreeMending(tags).mend(words, heads, relations);
        List<Token> tokens = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String upos = tags.upos(words.tag[i]);
            String xpos = tags.xpos(words.tag[i]);
            String lemma = lemmatizer.lemma(texts.get(i), upos, xpos);
            tokens.add(new Token(i, spans.get(i), texts.get(i), lemma, upos, xpos, heads[i], relations.get(i)));
        }
        return tokens;
    }

    /// Loads the reader when it is first asked for.
    private static final class Shipped {
        static final SyntaxReader READER = reader(SentenceParser.load());

        private static SyntaxReader reader(SentenceParser parser) {
            return new SyntaxReader(
                    parser,
                    Abbreviations.load(),
                    Lemmatizer.load(parser.model().lexicon()));
        }
    }
}
