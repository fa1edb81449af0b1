package org.attache.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.spi.InetAddressResolver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckedAddressesTest {
    private static final InetAddressResolver.LookupPolicy ANY =
            InetAddressResolver.LookupPolicy.of(InetAddressResolver.LookupPolicy.IPV4);

    /// A name server that gives a public address once and a private one from then on.
    private static final class Rebinding implements InetAddressResolver {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            byte[] address = asked.getAndIncrement() == 0
                    ? new byte[] {93, (byte) 184, (byte) 216, 34}
                    : new byte[] {10, 0, 0, 1};
            return Stream.of(InetAddress.getByAddress(host, address));
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException();
        }
    }

    @Test
    void givesTheConnectionTheAddressThatWasChecked() throws UnknownHostException {
        InetAddressResolver resolver = new CheckedResolverProvider.Checked(new Rebinding());
        List<InetAddress> checked = resolver.lookupByName("rebind.invalid", ANY).toList();
        assertTrue(checked.stream().noneMatch(Fetcher::isPrivate));
        try (CheckedAddresses _ = CheckedAddresses.hold("Rebind.invalid", checked)) {
            assertEquals(checked, resolver.lookupByName("rebind.invalid", ANY).toList());
        }
        assertTrue(resolver.lookupByName("rebind.invalid", ANY).allMatch(Fetcher::isPrivate), "no longer held");
    }

    @Test
    void holdsAsLongAsAnyRequestDoes() throws UnknownHostException {
        List<InetAddress> one = List.of(InetAddress.getByAddress("twice.invalid", new byte[] {8, 8, 8, 8}));
        CheckedAddresses first = CheckedAddresses.hold("twice.invalid", one);
        CheckedAddresses second = CheckedAddresses.hold("twice.invalid", one);
        first.close();
        assertTrue(CheckedAddresses.of("twice.invalid").isPresent());
        second.close();
        assertTrue(CheckedAddresses.of("twice.invalid").isEmpty());
    }

    @Test
    void steersTheHttpClientItself() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "here".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address =
                URI.create("http://press-desk.invalid:" + server.getAddress().getPort() + "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            try (CheckedAddresses _ =
                    CheckedAddresses.hold("press-desk.invalid", List.of(InetAddress.getLoopbackAddress()))) {
                assertEquals(
                        "here",
                        client.send(request, HttpResponse.BodyHandlers.ofString())
                                .body());
            }
            assertThrows(UnknownHostException.class, () -> InetAddress.getAllByName("other-desk.invalid"));
        } finally {
            server.stop(0);
        }
    }
}
