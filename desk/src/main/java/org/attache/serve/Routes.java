package org.attache.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.ledger.LedgerRecord;
import org.attache.run.AsOf;
import org.attache.serve.api.Api;
import org.attache.serve.book.Book;
import org.attache.serve.book.Bookshelf;
import org.attache.serve.guard.Guard;
import org.attache.serve.page.Action;
import org.attache.serve.page.Answer;
import org.attache.serve.page.ConflictsPage;
import org.attache.serve.page.DealsPage;
import org.attache.serve.page.DecideAction;
import org.attache.serve.page.EntryPage;
import org.attache.serve.page.FurtherPages;
import org.attache.serve.page.Page;
import org.attache.serve.page.PairPage;
import org.attache.serve.page.SearchPage;
import org.attache.serve.page.Shell;
import org.attache.serve.page.TodayPage;
import org.attache.serve.page.UndoAction;
import org.attache.serve.page.Visit;
import org.attache.serve.table.TableWriter;

/// Every page and action of the desk, and how a visit becomes an answer.
final class Routes {
    /// A page that is added gets its line here (and, if it is in the navigation, one in [Shell#NAVIGATION]).
    private static final List<Page> PAGES = List.of(
            new TodayPage(),
            new EntryPage(),
            new DealsPage(),
            new ConflictsPage(),
            new SearchPage(),
            // last: its path takes every word that no other page takes
            new PairPage());

    private static final List<Action> ACTIONS = List.of(new DecideAction(), new UndoAction());

    private final Bookshelf shelf;
    private final Guard guard;
    private final Assets assets;
    private final Renderer renderer = new Renderer();
    private final FurtherPages further;
    private final String author;

    Routes(Bookshelf shelf, Guard guard, Assets assets, String author) {
        this.shelf = shelf;
        this.guard = guard;
        this.assets = assets;
        this.author = author;
        further = new FurtherPages(shelf, author);
    }

    void into(RoutesConfig routes) {
        routes.get("/assets/{file}", assets::serve);
        routes.get("/add/{job}/events", further::follow);
        further.pages()
                .forEach(page ->
                        routes.get(page.path(), context -> visited(context, (visit, book) -> page.answer(visit))));
        further.actions()
                .forEach(action ->
                        routes.post(action.path(), context -> visited(context, (visit, book) -> action.act(visit))));
        PAGES.forEach(page ->
                routes.get(page.path(), context -> visited(context, (visit, book) -> page.answer(visit))));
        ACTIONS.forEach(action ->
                routes.post(action.path(), context -> visited(context, (visit, book) -> action.act(visit))));
    }

    private void visited(Context context, BiFunction<Visit, Book, Answer> work) {
        shelf.read(ledger -> {
            Book book = book(ledger, context);
            Visit visit = new Visit(context, book, shelf, author);
            write(context, work.apply(visit, book), visit, book);
            return true;
        });
    }

    private static Book book(Ledger ledger, Context context) {
        long last = ledger.lastSeq();
        long line = asked(context).map(a -> AsOf.seq(ledger, a)).orElse(last);
        return new Book(shelfOf(context), ledger, Math.min(line, last), last);
    }

    private static Bookshelf shelfOf(Context context) {
        return context.appData(Desk.SHELF);
    }

    private static Optional<String> asked(Context context) {
        return Optional.ofNullable(context.queryParam("as-of"))
                .map(String::strip)
                .filter(a -> !a.isEmpty());
    }

    private void write(Context context, Answer answer, Visit visit, Book book) {
        switch (answer) {
            case Answer.Html html ->
                context.contentType("text/html; charset=utf-8")
                        .result(renderer.page(
                                html.template(), shell(context, html.title(), visit, book), html.model()));
            case Answer.Download download -> download(context, download);
            case Answer.File file -> file(context, file);
            case Answer.Json json -> context.contentType("application/json").result(json.json());
            case Answer.Moved moved -> {
                context.status(303);
                context.header("Location", moved.to());
            }
            case Answer.Trouble trouble -> {
                context.status(trouble.status());
                context.contentType("text/html; charset=utf-8")
                        .result(renderer.page("trouble", shell(context, trouble.title(), visit, book), trouble));
            }
        }
    }

    private static void download(Context context, Answer.Download download) {
        TableWriter.Form form = Optional.ofNullable(context.queryParam("format"))
                .flatMap(TableWriter.Form::find)
                .orElse(TableWriter.Form.JSON);
        context.contentType(form.mediaType());
        save(context, download.table().name().replaceAll("[^A-Za-z0-9-]", "-") + "." + form.key());
        try {
            form.write(download.table(), context.outputStream());
        } catch (IOException e) {
            // whoever asked has gone away; there is nobody left to tell
            context.status(499);
        }
    }

    private static void file(Context context, Answer.File file) {
        context.contentType(file.mediaType() + "; charset=utf-8");
        save(context, file.name());
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
            file.body().write(out);
            out.flush();
        } catch (IOException e) {
            // as above
            context.status(499);
        }
    }

    private static void save(Context context, String name) {
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Shell shell(Context context, String title, Visit visit, Book book) {
        return new Shell(
                title,
                new Shell.Address(context.path(), query(context)),
                asOf(context, book),
                visit.cookie("desk-theme")
                        .filter(t -> t.equals("light") || t.equals("dark"))
                        .orElse("auto"),
                guard.formToken(context),
                visit.author(),
                assets::address);
    }

    private static Shell.AsOfLine asOf(Context context, Book book) {
        List<LedgerRecord> line = book.ledger().records(Math.max(1, book.line()), 1);
        String at = line.isEmpty()
                ? ""
                : line.getFirst().at().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Shell.AsOfLine(asked(context), book.line(), book.last(), at);
    }

    private static List<Map.Entry<String, String>> query(Context context) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        context.queryParamMap().forEach((name, values) -> {
            if (!List.of("as-of", "after", "format", "token", "table").contains(name)) {
                values.stream().filter(v -> !v.isBlank()).forEach(v -> all.add(Map.entry(name, v)));
            }
        });
        return all;
    }

    /// A page for a request that no page answers; without a book where the book itself is the trouble.
    void trouble(Context context, Answer.Trouble trouble) {
        context.status(trouble.status());
        if (context.path().startsWith("/api/")) {
            Api.problem(context, trouble.status(), trouble.title(), trouble.advice());
            return;
        }
        try {
            shelf.read(ledger -> {
                long last = ledger.lastSeq();
                Book book = new Book(shelf, ledger, last, last);
                write(context, trouble, new Visit(context, book, shelf, author), book);
                return true;
            });
        } catch (LedgerException e) {
            context.contentType("text/plain; charset=utf-8").result(trouble.title() + "\n" + trouble.advice());
        }
    }
}
