package org.attache.read;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts [CheckedAddresses] before the system's resolver. Public only because the JDK's service loader asks for it;
/// nobody else has a use for it.
///
/// Where another provider takes the JDK's one place, the JDK's own cache still gives a connection the answer that was
/// checked, for 30 seconds by default.
public final class CheckedResolverProvider extends InetAddressResolverProvider {
    /// For the service loader.
    public CheckedResolverProvider() {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Checked(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "checked";
    }

    /// Answers with the addresses that were checked, else as the system does.
    ///
    /// @param system what else to ask
    record Checked(InetAddressResolver system) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            Optional<List<InetAddress>> checked = CheckedAddresses.of(host);
            return checked.isPresent() ? checked.orElseThrow().stream() : system.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}
