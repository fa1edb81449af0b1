package org.attache.serve.api;

/// A call that cannot be answered as it is: answered as a problem (RFC 9457).
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    /// @param status of HTTP: 400 for a value that cannot be, 404 for what is not there
    /// @param title what is wrong, in two or three words
    /// @param detail what was got, and what was wanted
    Unfit(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Unfit missing(String what) {
        return new Unfit(404, "Not in the ledger", what + " is not in the ledger at this line.");
    }

    static Unfit value(String name, String got, String wanted) {
        return new Unfit(400, "Bad parameter", name + " is “" + got + "”; wanted is " + wanted + ".");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
