package org.attache.read;

import java.time.Duration;

/// The limits of reading. Everything beyond a limit ends in a counted problem.
///
/// @param maxBytes of one capture's raw bytes, also of a record's payload and of a page from an address
/// @param maxExpanded bytes that one compressed file that is no archive of records may expand to
/// @param maxDepth of nested HTML elements; deeper ones are read as if they stood at the limit
/// @param timeout of one address or one document, all hops together
/// @param maxRedirects followed before an address is given up
/// @param addresses which addresses may be fetched
public record ReadSettings(
        long maxBytes, long maxExpanded, int maxDepth, Duration timeout, int maxRedirects, Addresses addresses) {
    /// 32 MiB a capture, 64 MiB expanded, 400 elements deep, 30 seconds, 5 redirects, public addresses only.
    public static final ReadSettings DEFAULT =
            new ReadSettings(32L << 20, 64L << 20, 400, Duration.ofSeconds(30), 5, Addresses.PUBLIC_ONLY);

    /// Which addresses may be fetched.
    public enum Addresses {
        /// Only addresses of the public network: what an analyst's list may name.
        PUBLIC_ONLY,
        /// Private, loopback and link-local ones too.
        PRIVATE_TOO
    }

    /// Checks the limits.
    ///
    /// @throws IllegalArgumentException if one is not positive, or beyond what an array can hold
    public ReadSettings {
        if (maxBytes <= 0 || maxExpanded <= 0 || maxDepth <= 0 || maxRedirects < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (maxBytes > Integer.MAX_VALUE - 64 || maxExpanded > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("a capture is held in memory: at most 2 GiB");
        }
    }

    /// These settings with private addresses allowed.
    public ReadSettings withPrivateAddresses() {
        return new ReadSettings(maxBytes, maxExpanded, maxDepth, timeout, maxRedirects, Addresses.PRIVATE_TOO);
    }

    /// These settings with another limit of a capture's bytes.
    public ReadSettings withMaxBytes(long bytes) {
        return new ReadSettings(bytes, Math.max(bytes, maxExpanded), maxDepth, timeout, maxRedirects, addresses);
    }
}
