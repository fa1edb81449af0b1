package org.attache.serve.page;

/// One address of the desk. Its class asks the book and makes a model; a template of the same name shows it.
///
/// Thread-safe: a page keeps nothing between visits.
public interface Page {
    /// The path as Javalin writes it, such as `/entry/{id}`.
    String path();

    /// What is answered to a visit.
    Answer answer(Visit visit);
}
