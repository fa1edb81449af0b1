package org.attache.serve.page;

/// One thing that a person can do: the target of a form. The guard has checked that the form is the desk's own.
public interface Action {
    /// The path that the form is sent to, such as `/conflicts/decide`.
    String path();

    /// Does it; the answer is most often [Answer.Moved] back to the page.
    Answer act(Visit visit);
}
