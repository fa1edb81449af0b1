package org.attache.fact;

/// What a block of a capture is. Only [#PARAGRAPH] blocks are the article's body; nothing is thrown away.
public enum BlockKind {
    /// Running text of the article.
    PARAGRAPH,
    /// The article's title, wherever it is repeated.
    TITLE,
    /// Who wrote it.
    BYLINE,
    /// A printed date.
    DATE,
    /// Words under a picture or video.
    CAPTION,
    /// Stock tickers, weather, counters.
    TICKER,
    /// Menus, breadcrumbs, section names, "skip to content".
    NAVIGATION,
    /// Links to other stories: "READ:", "Also worth reading".
    RELATED,
    /// Share buttons.
    SHARE,
    /// Copyright, cookie and legal notices, subscription offers.
    NOTICE,
    /// Comment and subscription forms, readers' comments.
    FORM,
    /// Agency credits at the tail: "Source: Reuters/jt", "(Reporting by …)".
    CREDIT,
    /// Advertisements.
    ADVERTISEMENT,
    /// A summary above the article that repeats its words.
    SUMMARY,
    /// Known to be no part of the article, otherwise unlabelled.
    OTHER
}
