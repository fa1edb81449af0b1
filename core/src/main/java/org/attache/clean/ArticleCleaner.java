package org.attache.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Span;

/// Finds the article in a capture and labels everything else; nothing is thrown away.
///
/// A text is cut into lines and sentences ([PieceSplitter]), each is labelled by where it lies, if it comes from
/// a page with markup ([PagePlaces]), by its looks and words ([PieceLabeller]), then by its neighbourhood
/// ([BodyFinder]); the lines of a page by a trained model ([PageBody]). Title, outlet, byline and dateline come from
/// [HeadReader], the agencies whose text it is from [OriginFinder].
///
/// A pure function. Thread-safe.
public final class ArticleCleaner {
    /// Version of the stage.
    public static final String VERSION = "2";

    /// Pieces that a text has at least if it is a page: of less the rules alone decide.
    private static final int FEWEST = 8;

    /// Types of what somebody wrote for a reader, with no page around it.
    private static final Set<String> DOCUMENTS =
            Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "message/rfc822");

    private final PressDirectory press = new PressDirectory();
    private final PieceLabeller labeller = new PieceLabeller(new PageFurniture());
    private final PageAuthors authors = new PageAuthors();
    private final PagePlaces places = new PagePlaces();
    private final LanguageFinder languages = new LanguageFinder();

    /// Cleans one capture. A page without running text is done with the warning NO_ARTICLE, one in another
    /// language than English with OTHER_LANGUAGE.
    public Outcome<Article> clean(Capture capture) {
        String content = capture.text().content();
        List<Piece> pieces = PieceSplitter.split(capture.text());
        if (capture.markup().elements().isEmpty() || pieces.isEmpty()) {
            label(content, pieces);
            if (DOCUMENTS.contains(capture.mediaType())) {
                // "Comment" above a paragraph of a note is a heading of its own, not a reader's form
                pieces.stream()
                        .filter(piece -> piece.isMark() && piece.key().strip().equals("comment"))
                        .forEach(Piece::clear);
            }
            new BodyFinder(content, pieces).find();
            if (pieces.size() >= FEWEST) {
                TextBody.correct(content, pieces, Texts.MODEL);
            }
        } else {
            page(capture, pieces);
        }
        HeadReader head = new HeadReader(capture, pieces, press, authors);
        Optional<String> title = head.title();
        Optional<String> outlet = head.outlet();
        Optional<Article.Dateline> dateline = head.dateline();
        List<Block> blocks = blocks(capture, pieces);
        List<Span> body = blocks.stream()
                .filter(b -> b.kind() == BlockKind.PARAGRAPH)
                .map(Block::span)
                .toList();
        List<Article.Origin> origins = new OriginFinder(capture, pieces, press, blocks, outlet, dateline).find();
        String language = languages.find(content, body.isEmpty() ? List.of(new Span(0, content.length())) : body);
        List<Problem> warnings = new ArrayList<>();
        if (body.isEmpty()) {
            warnings.add(new Problem(ProblemCode.NO_ARTICLE, "no running text was found", capture.id()));
        } else if (!language.equals("en") && !language.equals("und")) {
            warnings.add(new Problem(
                    ProblemCode.OTHER_LANGUAGE, "the article is written in `" + language + "`", capture.id()));
        }
        return new Outcome.Done<>(
                new Article(capture, title, outlet, head.byline(), language, dateline, origins, blocks), warnings);
    }

    private void label(String content, List<Piece> pieces) {
        pieces.stream().filter(piece -> piece.kind().isEmpty()).forEach(piece -> labeller.label(content, piece));
    }

    // A feed's item has markup, but nothing of a page around it: the model, trained on pages, is not asked.
    private void page(Capture capture, List<Piece> pieces) {
        String content = capture.text().content();
        label(content, pieces);
        List<PageLine> lines = PageLine.of(content, capture.markup(), pieces);
        places.label(capture.markup(), pieces);
        boolean found = capture.mediaType().equals("text/html")
                && new PageBody(content, lines).find(Model.PAGES, capture.markup());
        if (!found) {
            new BodyFinder(content, pieces).find();
        }
    }

    /// Loaded when the first page with markup is met.
    private static final class Model {
        private static final BodyModel PAGES = BodyModel.load();

        private Model() {}
    }

    /// Loaded when the first text is met.
    private static final class Texts {
        private static final TextModel MODEL = TextModel.load();

        private Texts() {}
    }

    /// Joins neighbouring pieces of one line and one kind.
    private static List<Block> blocks(Capture capture, List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>();
        int line = -1;
        for (Piece piece : pieces) {
            BlockKind kind = piece.kind().orElse(BlockKind.OTHER);
            int last = blocks.size() - 1;
            if (last >= 0 && piece.line() == line && blocks.get(last).kind() == kind) {
                Block before = blocks.get(last);
                blocks.set(last, new Block(kind, before.span().cover(piece.span()), before.rule()));
            } else {
                blocks.add(new Block(kind, capture.text().trim(piece.span()), piece.rule()));
            }
            line = piece.line();
        }
        return blocks;
    }
}
