package org.attache.fact;

import java.util.concurrent.ExecutionException;

/// Something that went wrong, or was set aside, without stopping the run.
///
/// @param code which problem; `docs/errors.md` has a page for each
/// @param message what it got, what it wanted, and what to do
/// @param place file, record and offset, as far as known
public record Problem(ProblemCode code, String message, String place) {
    /// What a stage threw: too little memory, or a fault of ours. The run goes on without the capture.
    ///
    /// @param cause what was thrown; of an [ExecutionException] what that wraps
    /// @param place the capture, as far as known
    public static Problem thrown(Throwable cause, String place) {
        Throwable first = cause instanceof ExecutionException && cause.getCause() != null ? cause.getCause() : cause;
        ProblemCode code = first instanceof OutOfMemoryError ? ProblemCode.OUT_OF_MEMORY : ProblemCode.STAGE_FAILED;
        return new Problem(code, first + ". " + code.advice(), place);
    }

    /// `ATT-1003 empty-file story.txt: …`.
    @Override
    public String toString() {
        return code.label() + " " + place + ": " + message;
    }
}
