package org.attache.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;

/// Asks one address over HTTP(S) for what lies there. Each hop's host is resolved and looked at before it is asked;
/// private, loopback and link-local addresses are refused unless the settings allow them, and so is every other
/// scheme.
///
/// The connection goes to an address that was looked at, although it resolves the name once more: the answer is held
/// meanwhile ([CheckedAddresses]), so a name server that changes it within milliseconds (DNS rebinding) gains
/// nothing.
public final class Fetcher {
    /// What it calls itself, in requests and in robots files.
    public static final String NAME = "Attache";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final ReadSettings settings;

    /// With these limits.
    public Fetcher(ReadSettings settings) {
        this.settings = settings;
    }

    /// What a server answered.
    ///
    /// @param status of HTTP
    /// @param at the last address, after redirects
    /// @param headers in small letters, the first value of each
    /// @param body no longer than the settings allow
    public record Answer(int status, URI at, Map<String, String> headers, Raw body) {
        /// Copies its map.
        public Answer {
            headers = Map.copyOf(headers);
        }

        /// The body as text, in the encoding that an XML declaration names, else UTF-8.
        public String text() {
            Charset charset = FeedReader.declaredCharset(body.bytes())
                    .filter(name -> {
                        try {
                            return Charset.isSupported(name);
                        } catch (IllegalCharsetNameException e) {
                            return false;
                        }
                    })
                    .map(Charset::forName)
                    .orElse(StandardCharsets.UTF_8);
            return new String(body.bytes(), charset);
        }
    }

    /// Asks.
    ///
    /// @param asked more headers of the request
    public Outcome<Answer> get(URI address, Map<String, String> asked) {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build()) {
            return follow(client, address, asked);
        } catch (HttpTimeoutException e) {
            return failed(
                    ProblemCode.TIMED_OUT, "no answer in " + settings.timeout().toSeconds() + " seconds", address);
        } catch (UnknownHostException | ConnectException e) {
            return failed(ProblemCode.FETCH_FAILED, "the host was not found or does not answer", address);
        } catch (IOException e) {
            return failed(ProblemCode.FETCH_FAILED, String.valueOf(e.getMessage()), address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(ProblemCode.TIMED_OUT, "it was interrupted", address);
        }
    }

    private Outcome<Answer> follow(HttpClient client, URI address, Map<String, String> asked)
            throws IOException, InterruptedException {
        URI at = address;
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            Optional<Problem> unreadable = unreadable(at);
            if (unreadable.isPresent()) {
                return new Outcome.Failed<>(unreadable.orElseThrow());
            }
            List<InetAddress> resolved = List.of(InetAddress.getAllByName(at.getHost()));
            Optional<Problem> refused = refusal(at, resolved);
            if (refused.isPresent()) {
                return new Outcome.Failed<>(refused.orElseThrow());
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(at)
                    .timeout(settings.timeout())
                    .header("User-Agent", NAME + "/0.1 (press reader)")
                    .header(
                            "Accept",
                            "text/html,application/xhtml+xml,text/plain,application/pdf,application/rss+xml,*/*;q=0.5");
            asked.forEach(request::header);
            HttpResponse<InputStream> response;
            try (CheckedAddresses _ = CheckedAddresses.hold(at.getHost(), resolved)) {
                response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                return answer(response, address, at);
            }
            response.body().close();
            Optional<String> location = response.headers().firstValue("Location");
            if (location.isEmpty()) {
                return failed(ProblemCode.FETCH_FAILED, "a redirect to nowhere", at);
            }
            try {
                at = at.resolve(location.orElseThrow());
            } catch (IllegalArgumentException e) {
                return failed(ProblemCode.FETCH_FAILED, "a redirect to no address", at);
            }
        }
        return failed(ProblemCode.TOO_MANY_REDIRECTS, "more than " + settings.maxRedirects(), address);
    }

    private Outcome<Answer> answer(HttpResponse<InputStream> response, URI address, URI last) throws IOException {
        byte[] bytes;
        try (InputStream in = response.body()) {
            bytes = in.readNBytes((int) settings.maxBytes() + 1);
        }
        if (bytes.length > settings.maxBytes()) {
            return failed(ProblemCode.TOO_LARGE, "more than " + settings.maxBytes() + " bytes", address);
        }
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.getFirst()));
        return Outcome.done(new Answer(response.statusCode(), last, headers, Raw.owning(bytes)));
    }

    private static Optional<Problem> unreadable(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of(
                    problem(ProblemCode.FETCH_FAILED, "only http and https are read, not " + scheme, address));
        }
        String host = address.getHost();
        if (host == null || host.isEmpty()) {
            return Optional.of(problem(ProblemCode.FETCH_FAILED, "the address names no host", address));
        }
        return Optional.empty();
    }

    private Optional<Problem> refusal(URI address, List<InetAddress> resolved) {
        if (settings.addresses() == ReadSettings.Addresses.PRIVATE_TOO) {
            return Optional.empty();
        }
        return resolved.stream()
                .filter(Fetcher::isPrivate)
                .findFirst()
                .map(one -> problem(
                        ProblemCode.PRIVATE_ADDRESS,
                        one.getHostAddress() + " is of a private network; --allow-private reads it",
                        address));
    }

    /// Whether an address lies in no public network (RFC 1918, 6598, 3927, 4193, loopback, unspecified,
    /// multicast, and IPv4 addresses wrapped in IPv6).
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet6Address) {
            boolean unique = (first & 0xFE) == 0xFC;
            boolean wrapped =
                    (first == 0 && second == 0) || (first == 0x20 && second == 0x02) || (first == 0 && second == 0x64);
            return unique || wrapped;
        }
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    private static Problem problem(ProblemCode code, String message, URI address) {
        return new Problem(code, message, address.toString());
    }

    private static Outcome<Answer> failed(ProblemCode code, String message, URI address) {
        return new Outcome.Failed<>(problem(code, message, address));
    }
}
