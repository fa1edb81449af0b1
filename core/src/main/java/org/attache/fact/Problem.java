package org.attache.fact;

/// Something that went wrong, or was set aside, without stopping the run.
///
/// @param code which problem; `docs/errors.md` has a page for each
/// @param message what it got, what it wanted, and what to do
/// @param place file, record and offset, as far as known
public record Problem(ProblemCode code, String message, String place) {
    /// `ATT-1003 empty-file story.txt: …`.
    @Override
    public String toString() {
        return code.label() + " " + place + ": " + message;
    }
}
