package org.attache.serve.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.attache.serve.book.Bookshelf;

/// The pages beside the list of [org.attache.serve]'s routes: captures, words, figures, people, sources, map, add.
public final class FurtherPages {
    private final AddPages adding;

    /// The pages of a desk.
    ///
    /// @param author of what watched feeds bring
    public FurtherPages(Bookshelf shelf, String author) {
        adding = new AddPages(shelf, author);
    }

    /// All of them.
    public List<Page> pages() {
        return Stream.concat(
                        Stream.of(
                                new CapturesPage(),
                                new ReaderPage(),
                                new WordsPage(),
                                new FiguresPage(),
                                new PeoplePage(),
                                new SourcesPage(),
                                new MapPage()),
                        adding.pages().stream())
                .toList();
    }

    /// The targets of their forms.
    public List<Action> actions() {
        return Stream.concat(
                        Stream.of(new MergeAction(), new SplitAction(), new RejectAction()), adding.actions().stream())
                .toList();
    }

    /// Server-sent events of `/add/{job}/events`.
    public void follow(Context context) {
        adding.follow(context);
    }
}
