package org.attache.serve.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.run.AsOf;
import org.attache.serve.book.Book;
import org.attache.serve.book.Bookshelf;
import org.attache.text.Digest;
import org.attache.text.Printable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1`: reads the ledger for programs. Every answer carries an `ETag` made of the ledger's line and the query;
/// asked again with `If-None-Match` it costs next to nothing. Lists page by cursor. What cannot be answered is a
/// problem of RFC 9457.
///
/// Thread-safe.
public final class Api {
    static final String ROOT = "/api/v1";
    private static final JsonMapper JSON = new JsonMapper();

    private final Bookshelf shelf;
    private final List<Endpoint> endpoints;

    /// The API over a shelf.
    public Api(Bookshelf shelf) {
        this.shelf = shelf;
        List<Endpoint> all = new ArrayList<>(Endpoints.all());
        List<Endpoint> described = List.copyOf(all);
        all.add(new Endpoint(
                "/openapi.json",
                "This description.",
                List.of(),
                new Endpoint.Produces("application/json", Schemas.anyObject("OpenAPI 3.1.")),
                call -> new Reply.Json(OpenApi.describe(described))));
        all.add(new Endpoint(
                "/",
                "Every address of the API.",
                List.of(),
                new Endpoint.Produces("application/json", Schemas.anyObject("Addresses with a summary each.")),
                call -> new Reply.Json(index(described))));
        this.endpoints = List.copyOf(all);
    }

    /// Adds every endpoint to a server's routes.
    public void into(RoutesConfig routes) {
        for (Endpoint endpoint : endpoints) {
            String path = ROOT + (endpoint.path().equals("/") ? "" : endpoint.path());
            routes.get(path, context -> answer(context, endpoint));
        }
    }

    private void answer(Context context, Endpoint endpoint) {
        try {
            shelf.read(ledger -> {
                Book book = book(ledger, context);
                String tag = "\""
                        + Digest.id(
                                "",
                                context.path(),
                                Optional.ofNullable(context.queryString()).orElse("")) + "-" + book.line() + "\"";
                context.header("ETag", tag);
                context.header("Cache-Control", "no-cache");
                if (Optional.ofNullable(context.header("If-None-Match"))
                        .orElse("")
                        .contains(tag)) {
                    context.status(304);
                } else {
                    write(context, endpoint.work().answer(new Call(context, book)));
                }
                return true;
            });
        } catch (Unfit e) {
            problem(context, e.status(), e.title(), String.valueOf(e.getMessage()));
        } catch (LedgerException e) {
            boolean theirs = e.problem().code().number() / 1000 == 3;
            problem(
                    context,
                    theirs ? 400 : 500,
                    "The ledger refuses",
                    e.problem().toString());
        }
    }

    private Book book(Ledger ledger, Context context) {
        long last = ledger.lastSeq();
        long line = Optional.ofNullable(context.queryParam("as-of"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .map(a -> AsOf.seq(ledger, a))
                .orElse(last);
        return new Book(shelf, ledger, Math.min(line, last), last);
    }

    private static void write(Context context, Reply reply) {
        switch (reply) {
            case Reply.Json json -> {
                json.next().ifPresent(n -> context.header("Link", "<" + next(context, n) + ">; rel=\"next\""));
                context.contentType("application/json").result(JSON.writeValueAsBytes(json.body()));
            }
            case Reply.Text text -> {
                context.contentType(text.mediaType() + "; charset=utf-8");
                text.file().ifPresent(f -> context.header("Content-Disposition", "attachment; filename=\"" + f + "\""));
                try {
                    // not closed here: the server closes what it opened
                    Writer out =
                            new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
                    text.body().write(out);
                    out.flush();
                } catch (IOException e) {
                    // whoever asked has gone away; there is nobody left to tell
                    context.status(499);
                }
            }
            case Reply.Binary binary -> {
                context.contentType(binary.mediaType());
                context.header("Content-Disposition", "attachment; filename=\"" + binary.file() + "\"");
                try {
                    binary.body().write(context.outputStream());
                } catch (IOException e) {
                    // whoever asked has gone away; there is nobody left to tell
                    context.status(499);
                }
            }
            case Reply.Raw raw -> {
                String safe = raw.file().replaceAll("[^A-Za-z0-9._-]", "_");
                context.header("Content-Disposition", "attachment; filename=\"" + safe + "\"");
                context.contentType("application/octet-stream")
                        .result(raw.bytes().get());
            }
        }
    }

    private static String next(Context context, String cursor) {
        StringBuilder address =
                new StringBuilder(context.path()).append("?after=").append(Printable.address(cursor));
        context.queryParamMap().forEach((name, values) -> {
            if (!name.equals("after") && !name.equals("token")) {
                values.forEach(v -> address.append('&')
                        .append(Printable.address(name))
                        .append('=')
                        .append(Printable.address(v)));
            }
        });
        return address.toString();
    }

    private static ObjectNode index(List<Endpoint> endpoints) {
        ObjectNode index = JSON.createObjectNode();
        index.put("openapi", ROOT + "/openapi.json");
        ArrayNode all = index.putArray("endpoints");
        endpoints.forEach(e -> all.addObject().put("path", ROOT + e.path()).put("summary", e.summary()));
        return index;
    }

    /// Answers with a problem of RFC 9457.
    ///
    /// @param status of HTTP
    /// @param title what is wrong, in two or three words
    /// @param detail what was got and what was wanted
    public static void problem(Context context, int status, String title, String detail) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", context.path());
        context.status(status);
        context.contentType("application/problem+json").result(JSON.writeValueAsBytes(problem));
    }
}
