package org.attache.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.attache.ledger.LedgerPlace;

/// How a desk is opened.
///
/// @param ledger where the ledger lies that it shows
/// @param host address it listens on; anything but a loopback address needs a token
/// @param port 0 for any free one
/// @param token that a browser must show once
/// @param author written beside corrections unless the person names another
public record DeskSettings(LedgerPlace ledger, String host, int port, Optional<String> token, String author) {
    /// Checks that nobody opens the desk to others without a token.
    ///
    /// @throws IllegalArgumentException if there is no token and the host is no loopback address
    public DeskSettings {
        if (token.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("beyond this machine (" + host + ") a token is needed");
        }
    }

    /// A desk that shows a file.
    public DeskSettings(Path ledger, String host, int port, Optional<String> token, String author) {
        this(new LedgerPlace.InFile(ledger), host, port, token, author);
    }

    /// Whether only this machine can reach the address.
    public static boolean isLoopback(String host) {
        return LedgerPlace.isThisMachine(host);
    }
}
