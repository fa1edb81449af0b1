package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.Article;

/// Finds who and what an article speaks of: names with types and countries, and what short names, titles,
/// descriptions and pronouns stand for.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class NameFinder {
    private final Lexicon lexicon = new Lexicon();
    private final Clues clues = new Clues();
    private final Titles titles = new Titles();
    private final NameOrigins origins = new NameOrigins();
    private final Chunker chunker = new Chunker(lexicon, clues, titles);

    private NameFinder() {}

    private static final class Loaded {
        static final NameFinder FINDER = new NameFinder();
    }

    /// Loads the lexicons; a second call gives the same finder.
    public static NameFinder load() {
        return Loaded.FINDER;
    }

    /// The cast of an article.
    ///
    /// @param article with its blocks
    /// @param sentences of its title and body, in order
    public Cast find(Article article, List<Sentence> sentences) {
        Script script = new Script(article.capture().text(), sentences, lexicon);
        List<List<Chunk>> chunks = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            chunks.add(chunker.chunks(script, i));
        }
        CastBuilder builder = new CastBuilder(script, lexicon, clues, titles);
        List<Draft> drafts = builder.build(chunks);
        Stage stage = new Stage(script, drafts);
        Pronouns pronouns = new Pronouns(script, stage, drafts, clues);
        Descriptions descriptions = new Descriptions(script, stage, drafts, clues, titles, pronouns);
        for (int i = 0; i < sentences.size(); i++) {
            descriptions.resolve(i);
            pronouns.resolve(i);
        }
        new Nationalities(lexicon, clues, origins).settle(article, drafts);
        return new Cast(builder.finish());
    }
}
