package org.attache.serve.guard;

/// A request that is not answered.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /// A refusal.
    ///
    /// @param status of HTTP
    /// @param message for the person who asked
    public Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /// The status of HTTP.
    public int status() {
        return status;
    }

    /// The words for the person who asked.
    public String advice() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
