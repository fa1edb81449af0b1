package org.attache.serve.page;

import java.io.IOException;
import java.io.Writer;
import org.attache.serve.table.Table;

/// What a page answers.
public sealed interface Answer {
    /// A page.
    ///
    /// @param template name of the template without ending: `today` for `today.jte`
    /// @param title of the page, as the browser shows it
    /// @param model the template's parameter `page`
    record Html(String template, String title, Object model) implements Answer {}

    /// A download, in the form that the visit asked for.
    ///
    /// @param table its rows
    record Download(Table table) implements Answer {}

    /// A download in a form of its own.
    ///
    /// @param mediaType of the body, which is UTF-8
    /// @param name to save it under
    /// @param body writes it
    record File(String mediaType, String name, Body body) implements Answer {}

    /// Writes a download.
    @FunctionalInterface
    interface Body {
        /// Writes everything; the writer stays open.
        void write(Writer out) throws IOException;
    }

    /// Data for a script of the desk.
    ///
    /// @param json to be sent as it is
    record Json(String json) implements Answer {}

    /// Another address of the desk.
    ///
    /// @param to path with its query, of this desk
    record Moved(String to) implements Answer {}

    /// Something is not there or not right.
    ///
    /// @param status of HTTP
    /// @param title in a few words
    /// @param advice what to do
    record Trouble(int status, String title, String advice) implements Answer {}

    /// There is no such thing.
    static Answer missing(String what) {
        return new Trouble(
                404,
                "Not in the ledger",
                "There is no " + what
                        + " here. It may have been rejected or joined with another since; the search finds"
                        + " what there is.");
    }
}
