package org.attache.read;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The addresses of a host that were looked at and found public, held while one request goes there: whatever the name
/// server says meanwhile (DNS rebinding), the connection goes to one of these.
///
/// Thread-safe. Two requests to one host at once share the addresses that were checked last.
final class CheckedAddresses implements AutoCloseable {
    private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

    private final String host;

    /// Addresses and how many requests hold them.
    private record Held(List<InetAddress> addresses, int holders) {}

    private CheckedAddresses(String host) {
        this.host = host;
    }

    /// Holds the addresses until closed.
    static CheckedAddresses hold(String host, List<InetAddress> addresses) {
        String key = host.toLowerCase(Locale.ROOT);
        List<InetAddress> copy = List.copyOf(addresses);
        HELD.merge(key, new Held(copy, 1), (old, fresh) -> new Held(copy, old.holders() + 1));
        return new CheckedAddresses(key);
    }

    /// What is held for a host.
    static Optional<List<InetAddress>> of(String host) {
        return Optional.ofNullable(HELD.get(host.toLowerCase(Locale.ROOT))).map(Held::addresses);
    }

    @Override
    public void close() {
        HELD.computeIfPresent(
                host, (key, held) -> held.holders() == 1 ? null : new Held(held.addresses(), held.holders() - 1));
    }
}
