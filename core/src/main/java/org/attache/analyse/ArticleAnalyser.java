package org.attache.analyse;

import java.util.List;
import org.attache.analyse.casing.Truecaser;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.deal.DealFinder;
import org.attache.analyse.event.EventFinder;
import org.attache.analyse.figure.FigureFinder;
import org.attache.analyse.name.Cast;
import org.attache.analyse.name.NameFinder;
import org.attache.analyse.speech.StatementFinder;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.fact.Article;
import org.attache.fact.Dating;
import org.attache.fact.EventClaim;
import org.attache.fact.Findings;
import org.attache.fact.Outcome;
import org.attache.fact.StatementClaim;

/// Finds entities, events, deals, statements and figures in an article: syntax first, then names, then the
/// four kinds of facts, each by its own finder.
///
/// A pure function: same article and dating, same findings. Thread-safe.
public final class ArticleAnalyser {
    /// Version of the stage: a new one makes `run` analyse again.
    public static final String VERSION = "1";

    private final SyntaxReader syntax = SyntaxReader.load();
    private final NameFinder names = NameFinder.load();
    private final EventFinder events = EventFinder.load();
    private final DealFinder deals = DealFinder.load();
    private final StatementFinder statements = StatementFinder.load();
    private final FigureFinder figures = FigureFinder.load();
    private final ReprintMemory reprints = new ReprintMemory();

    /// Loads what takes long to load, first the model of syntax and the names, then the finders from the last on: an
    /// analyser that is made meanwhile loads them from the first on. A second call does nothing.
    public static void prepare() {
        SyntaxReader.load();
        NameFinder.load();
        FigureFinder.load();
        StatementFinder.load();
        DealFinder.load();
        EventFinder.load();
    }

    /// Reads the body of an article: sentences with their trees, and who and what they speak of. The findings are
    /// drawn from it. Paragraphs that are all in capitals, and articles all in small letters, are read as the press
    /// would write them ([Truecaser]): the text of the reading then has the same places, but other capitals.
    public Reading read(Article captured, Dating dating) {
        Article article = Truecaser.cased(captured);
        List<Sentence> sentences = syntax.read(article.capture().text(), article.paragraphs());
        Cast cast = names.find(article, sentences);
        return new Reading(
                article, dating, new NameMending(syntax).mend(article.capture().text(), sentences, cast), cast);
    }

    /// Analyses the body of an article.
    public Outcome<Findings> analyse(Article article, Dating dating) {
        return Outcome.done(reprints.of(article, dating, () -> found(article, dating)));
    }

    private Findings found(Article article, Dating dating) {
        Reading reading = read(article, dating);
        List<StatementClaim> said = statements.find(reading);
        List<EventClaim> happened = events.find(reading);
        Findings findings = new Findings(
                reading.cast().entities(), happened, deals.find(reading), said, figures.find(reading, said, happened));
        boolean recased = !reading.article().equals(article);
        return recased ? new Requoting(quote -> article.capture().text().quote(quote.span())).of(findings) : findings;
    }
}
