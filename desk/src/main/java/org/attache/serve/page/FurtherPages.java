package org.attache.serve.page;

import java.util.List;

/// The pages beside the list of [org.attache.serve]'s routes: captures, words, figures, people, sources, map, add.
public final class FurtherPages {
    private FurtherPages() {}

    /// All of them.
    public static List<Page> pages() {
        return List.of(new CapturesPage(), new ReaderPage(), new WordsPage(), new FiguresPage(), new PeoplePage(), new SourcesPage(), new MapPage());
    }

    /// The targets of their forms.
    public static List<Action> actions() {
        return List.of(new MergeAction(), new RejectAction());
    }
}
