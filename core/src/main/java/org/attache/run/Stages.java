package org.attache.run;

import org.attache.analyse.ArticleAnalyser;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;

/// The stages of one capture in their present versions. The ledger keeps this beside each analysis: a capture is
/// analysed again only if it differs.
public final class Stages {
    private Stages() {}

    /// Such as `clean 3 date 2 analyse 7`.
    public static String versions() {
        return "clean " + ArticleCleaner.VERSION + " date " + DateFinder.VERSION + " analyse "
                + ArticleAnalyser.VERSION;
    }
}
