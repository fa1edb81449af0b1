package org.attache.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Stands before every request. Refused are: a Host that is not the desk's (a foreign name that was made to point at
/// this machine), an Origin that is not the desk's, anything that writes without the token of a form of the desk,
/// and,
/// beyond loopback, whoever does not know the desk's token. Every answer gets the headers that keep a browser from
/// running anything but the desk's own scripts.
///
/// Thread-safe.
public final class Guard {
    private static final String VISITOR = "desk-visitor";
    private static final String TOKEN = "desk-token";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_ADDRESS = 8192;
    private static final long LARGEST_REQUEST_BYTES = 64L * 1024 * 1024;
    /// Scripts, styles, pictures and requests of the desk itself; nothing inline, nothing from elsewhere, no frame.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final String host;
    private final Optional<String> token;
    private final byte[] secret = new byte[32];
    private final SecureRandom random = new SecureRandom();

    /// A guard of one desk.
    ///
    /// @param host address that the desk listens on
    /// @param token that whoever is not on this machine must know
    public Guard(String host, Optional<String> token) {
        this.host = host;
        this.token = token;
        random.nextBytes(secret);
    }

    /// Checks a request, before anything else sees it.
    ///
    /// @throws Refused if it is not to be answered
    public void check(Context context) {
        if (context.req().getRequestURI().length() > LONGEST_ADDRESS
                || Optional.ofNullable(context.queryString()).orElse("").length() > LONGEST_ADDRESS) {
            throw new Refused(414, "The address is too long.");
        }
        String asked = Optional.ofNullable(context.header("Host")).orElse("");
        if (!isOurs(asked)) {
            throw new Refused(421, "This desk is not “" + asked + "”. Open it under the address it printed.");
        }
        long length = Optional.ofNullable(context.header("Content-Length"))
                .filter(l -> l.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        if (length > LARGEST_REQUEST_BYTES) {
            throw new Refused(413, "That is too much at once: send fewer or smaller files, 64 MB together at most.");
        }
        origin(context, asked);
        token.ifPresent(t -> token(context, t));
        if (writes(context)) {
            form(context);
        }
    }

    private static boolean writes(Context context) {
        return !context.method().equals(HandlerType.GET)
                && !context.method().equals(HandlerType.HEAD)
                && !context.method().equals(HandlerType.OPTIONS);
    }

    /// Gives an answer its headers, also one that is refused before the check.
    public static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        // Nothing is told to other sites. With "no-referrer" a browser would send the desk's own forms with the
        // Origin
        // "null", which is what a form of another site may look like.
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        context.header("Cache-Control", "no-store");
    }

    private boolean isOurs(String asked) {
        String name = asked.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        // Beyond loopback the token guards; a name that points here does not know it.
        return LOOPBACK.contains(name)
                || name.equals(host.toLowerCase(Locale.ROOT))
                || (everywhere && token.isPresent());
    }

    private static void origin(Context context, String asked) {
        String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("none");
        String origin = context.header("Origin");
        boolean foreign = origin != null && !sameHost(origin, asked);
        if (writes(context) && (foreign || site.equals("cross-site") || site.equals("same-site"))) {
            throw new Refused(403, "Another site sent this request; nothing was done.");
        }
        if (foreign && !"null".equals(origin)) {
            throw new Refused(403, "Another site asks for this page.");
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            return uri.getRawAuthority() != null && uri.getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void token(Context context, String expected) {
        String bearer = Optional.ofNullable(context.header("Authorization"))
                .filter(a -> a.startsWith("Bearer "))
                .map(a -> a.substring(7))
                .orElse("");
        if (same(bearer, expected) || same(context.cookie(TOKEN), expected)) {
            return;
        }
        if (same(context.queryParam("token"), expected)) {
            cookie(context, TOKEN, expected);
            return;
        }
        throw new Refused(401, "Open the desk under the address it printed: it ends with its token.");
    }

    private void form(Context context) {
        String visitor = Optional.ofNullable(context.cookie(VISITOR)).orElse("");
        String sent = Optional.ofNullable(context.header("X-Desk-Form"))
                .or(() -> Optional.ofNullable(
                        context.isFormUrlencoded() || context.isMultipartFormData()
                                ? context.formParam("form-token")
                                : null))
                .orElse("");
        String bearer = Optional.ofNullable(context.header("Authorization")).orElse("");
        boolean program = token.isPresent() && same(bearer, "Bearer " + token.orElseThrow());
        if (!program && (visitor.isEmpty() || !same(sent, signed(visitor)))) {
            throw new Refused(
                    403, "The form is too old or not the desk's own. Load the page again and send it once more.");
        }
    }

    /// What forms of this visitor must carry in `form-token`; marks the visitor with a cookie if need be.
    public String formToken(Context context) {
        String known = Optional.ofNullable(context.cookie(VISITOR))
                .filter(v -> v.matches("[0-9a-f]{32}"))
                .orElse("");
        if (known.isEmpty()) {
            byte[] fresh = new byte[16];
            random.nextBytes(fresh);
            known = HexFormat.of().formatHex(fresh);
            cookie(context, VISITOR, known);
        }
        return signed(known);
    }

    private static void cookie(Context context, String name, String value) {
        Cookie cookie = new Cookie(name, value, "/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    private String signed(String visitor) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /// Compares in a time that does not tell how much was right.
    private static boolean same(@Nullable String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
