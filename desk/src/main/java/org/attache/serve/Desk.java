package org.attache.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.plugin.bundled.RateLimitPlugin;
import io.javalin.util.JavalinException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.LedgerException;
import org.attache.serve.api.Api;
import org.attache.serve.book.Bookshelf;
import org.attache.serve.guard.Guard;
import org.attache.serve.guard.Refused;
import org.attache.serve.page.Answer;
import org.eclipse.jetty.io.Content;

/// A running desk: the pages of one ledger, over HTTP, until it is closed.
///
/// Requests run on virtual threads; each borrows an open ledger for its time.
public final class Desk implements AutoCloseable {
    static final Key<Bookshelf> SHELF = new Key<>("shelf");
    /// Uploads of captures may be larger; they bound themselves.
    private static final long LARGEST_REQUEST_BYTES = 64L * 1024 * 1024;
    /// Twenty a second for a minute, from one address: where there is a token, since others may reach the desk.
    static final int MOST_REQUESTS_A_MINUTE = 1200;

    private final Javalin server;
    private final Bookshelf shelf;
    private final String address;

    private Desk(Javalin server, Bookshelf shelf, String address) {
        this.server = server;
        this.shelf = shelf;
        this.address = address;
    }

    /// Opens the ledger, brings its catalogue up to date and listens.
    ///
    /// @throws LedgerException if the ledger cannot be opened, or nothing can listen at that address
    public static Desk open(DeskSettings settings, Clock clock) {
        Bookshelf shelf = new Bookshelf(settings.ledger(), clock);
        Guard guard = new Guard(settings.host(), settings.token());
        Routes routes = new Routes(shelf, guard, new Assets(), settings.author());
        Javalin server = Javalin.create(config -> configure(config, settings, shelf, guard, routes));
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinException e) {
            shelf.close();
            throw unheard(settings, e);
        }
        String shown = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String address = "http://" + shown + ":" + server.port() + "/"
                + settings.token().map(t -> "?token=" + t).orElse("");
        return new Desk(server, shelf, address);
    }

    /// The innermost exception says most: "Address already in use".
    private static LedgerException unheard(DeskSettings settings, JavalinException fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause instanceof UnresolvedAddressException
                ? "that host is not known"
                : String.valueOf(cause.getMessage());
        LedgerException refused = new LedgerException(new Problem(
                ProblemCode.BAD_SETTING,
                "no one can listen there: " + why + ". Name another --port, or none for any that is free.",
                settings.host() + ":" + settings.port()));
        refused.initCause(fault);
        return refused;
    }

    private static void configure(
            JavalinConfig config, DeskSettings settings, Bookshelf shelf, Guard guard, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
        // Parts of a form that are too large for memory lie in files under names of the server's own, for as long
        // as the
        // request lasts.
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_REQUEST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(LARGEST_REQUEST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        // What the server itself refuses (addresses that are no addresses) gets no page of the server's own.
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler((request, response, callback) -> {
            response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
            response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
            Content.Sink.write(response, true, "The request could not be read.\n", callback);
            return true;
        }));
        config.appData(SHELF, shelf);
        config.routes.before(Guard::headers);
        if (settings.token().isPresent()) {
            config.registerPlugin(new RateLimitPlugin(limit -> limit.setKeyFunction(Context::ip)));
            config.routes.before(context ->
                    context.with(RateLimitPlugin.class).requestPerTimeUnit(MOST_REQUESTS_A_MINUTE, TimeUnit.MINUTES));
        }
        config.routes.before(guard::check);
        routes.into(config.routes);
        new Api(shelf).into(config.routes);
        config.routes.exception(
                Refused.class,
                (refused, context) -> context.status(refused.status())
                        .contentType("text/plain; charset=utf-8")
                        .result(refused.advice()));
        config.routes.exception(
                LedgerException.class, (refused, context) -> routes.trouble(context, told(refused, context)));
        config.routes.exception(
                HttpResponseException.class, (e, context) -> routes.trouble(context, told(e.getStatus())));
        config.routes.error(HttpStatus.NOT_FOUND, context -> {
            if (context.resultInputStream() == null) {
                routes.trouble(context, told(404));
            }
        });
        config.routes.exception(
                RuntimeException.class,
                (e, context) -> routes.trouble(
                        context,
                        new Answer.Trouble(
                                500,
                                "Something went wrong here",
                                "It is a fault of the desk, not yours: "
                                        + e.getClass().getSimpleName()
                                        + ". The ledger is untouched. Load the page again; attache verify checks the ledger.")));
    }

    private static Answer.Trouble told(LedgerException refused, Context context) {
        if (refused.problem().code().number() / 1000 != 3) {
            return new Answer.Trouble(
                    500, "The ledger cannot be read", refused.problem().toString());
        }
        String asked = Optional.ofNullable(context.queryParam("as-of")).orElse("");
        return asked.isBlank()
                ? new Answer.Trouble(
                        400, "The ledger refuses", refused.problem().toString())
                : new Answer.Trouble(
                        400,
                        "No such day or line",
                        "“" + asked + "” is no line of the ledger, no day and no time. Write 120, 2026-03-01 or"
                                + " 2026-03-01T12:00:00Z into “Now” above, or read the ledger as it is now.");
    }

    private static Answer.Trouble told(int status) {
        return switch (status) {
            case 404 ->
                new Answer.Trouble(
                        404, "No such page", "The address leads nowhere. The search finds what the ledger holds.");
            case 429 ->
                new Answer.Trouble(429, "Too many requests", "Wait a minute: this address asked the desk too often.");
            case 413 -> new Answer.Trouble(413, "Too large", "Send fewer or smaller files at once.");
            default -> new Answer.Trouble(status, "Not understood", "The request could not be read (" + status + ").");
        };
    }

    /// Where a browser finds it, with its token if it has one.
    public String address() {
        return address;
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// Stops listening and closes the ledger.
    @Override
    public void close() {
        server.stop();
        shelf.close();
    }
}
