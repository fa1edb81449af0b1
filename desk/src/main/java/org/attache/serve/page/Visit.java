package org.attache.serve.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attache.ledger.Selection;
import org.attache.read.Raw;
import org.attache.serve.book.Book;
import org.attache.serve.book.Bookshelf;
import org.attache.serve.table.TableWriter;

/// A request as a page sees it: the book at the line that was asked for, and what the address or the form says.
public final class Visit {
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int LONGEST = 2000;

    private final Context context;
    private final Book book;
    private final Bookshelf shelf;
    private final String author;

    /// A visit of a request.
    ///
    /// @param author of corrections, unless the form names another
    public Visit(Context context, Book book, Bookshelf shelf, String author) {
        this.context = context;
        this.book = book;
        this.shelf = shelf;
        this.author = author;
    }

    /// The ledger at the line that was asked for.
    public Book book() {
        return book;
    }

    /// Where actions write.
    public Bookshelf shelf() {
        return shelf;
    }

    /// Who corrects: the name in the form, else the name that was used last, else the desk's.
    public String author() {
        return form("author").or(() -> cookie("desk-author")).orElse(author);
    }

    /// The same, remembered for the next form.
    public String rememberedAuthor() {
        String name = author().length() > 80 ? author().substring(0, 80) : author();
        keep("desk-author", name);
        return name;
    }

    /// A part of the path: `{id}` of `/entry/{id}`.
    public String part(String name) {
        return context.pathParam(name);
    }

    /// A value of the query, without white space at its ends; empty values count as absent.
    public Optional<String> query(String name) {
        return stripped(context.queryParam(name));
    }

    /// All values of the query with this name.
    public List<String> queries(String name) {
        return context.queryParams(name).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty() && v.length() <= LONGEST)
                .distinct()
                .toList();
    }

    /// A field of the form that was sent.
    public Optional<String> form(String name) {
        return stripped(context.formParam(name));
    }

    /// A file that was sent with a form.
    ///
    /// @param name as the browser gives it: not to be trusted, and no path
    /// @param content its bytes
    public record Upload(String name, Raw content) {}

    /// The files that were sent in a field of the form; nothing is kept on the disk under their names.
    ///
    /// @throws UncheckedIOException if the connection breaks
    public List<Upload> uploads(String field) {
        List<Upload> all = new ArrayList<>();
        for (UploadedFile file : context.uploadedFiles(field)) {
            try (InputStream in = file.content()) {
                all.add(new Upload(file.filename(), Raw.copyOf(in.readAllBytes())));
            } catch (IOException e) {
                throw new UncheckedIOException("the upload broke off", e);
            }
        }
        return all;
    }

    /// What the browser was asked to keep.
    public Optional<String> cookie(String name) {
        return stripped(context.cookie(name));
    }

    /// Asks the browser to keep something for a year; letters, digits and `-._~` only.
    public void keep(String name, String value) {
        Cookie cookie = new Cookie(name, value.replaceAll("[^A-Za-z0-9._~-]", "_"), "/", YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /// Whether a table is to be downloaded (`?format=csv`, `json`, `jsonl` or `parquet`), not shown.
    public boolean isDownload() {
        return query("format").flatMap(TableWriter.Form::find).isPresent();
    }

    /// Whether another table of the page than its main one is to be downloaded (`?table=NAME`).
    public boolean isTable(String name) {
        return isDownload() && query("table").filter(name::equals).isPresent();
    }

    /// The page of a list that was asked for with `?after=`; downloads get all rows.
    public Selection.Page page(int limit) {
        return new Selection.Page(
                isDownload() ? 1_000_000 : limit,
                query("after"),
                query("order").filter("oldest"::equals).isPresent());
    }

    /// The bounds that were asked for with `?since=` and `?until=` (ISO days; a year or a month will do).
    public Selection.Days days() {
        Function<String, Optional<String>> day = name -> query(name).filter(Visit::isDay);
        return new Selection.Days(day.apply("since"), day.apply("until").map(d -> (d + "-99-99").substring(0, 10)));
    }

    /// Whether a bound can be read: an ISO day, a month or a year.
    static boolean isDay(String words) {
        try {
            switch (words.length()) {
                case 4 -> Year.parse(words);
                case 7 -> YearMonth.parse(words);
                default -> LocalDate.parse(words);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<String> stripped(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }
}
