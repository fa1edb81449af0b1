package org.attache.serve.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.read.Raw;
import org.attache.run.Bookkeeper;
import org.attache.serve.book.Bookshelf;
import org.attache.text.Digest;
import org.attache.text.Printable;
import org.attache.watch.Watched;

/// `/add`: files, text or addresses are put into the ledger; `/add/{job}` tells how it goes on and what was set
/// aside.
///
/// Addresses are fetched by the reader with its own guard: http and https only, no address of a private network, at
/// each hop. A file's name only names the capture in the ledger; nothing is written to the disk under it.
public final class AddPages {
    private static final int MOST_FILES = 200;
    private static final int MOST_ADDRESSES = 50;
    private static final int LONGEST_TEXT = 5_000_000;
    private static final int LONGEST_NAME = 120;
    /// A browser asks again when the stream ends.
    private static final int LONGEST_STREAM_SECONDS = 300;

    private static final int PAUSE_MILLIS = 400;

    private final Intakes intakes = new Intakes();
    private final Watching watching;

    AddPages(Bookshelf shelf, String author) {
        watching = new Watching(shelf, intakes, author);
    }

    List<Page> pages() {
        return List.of(
                page(
                        "/add",
                        v -> v.isDownload()
                                ? new Answer.Download(
                                        v.isTable("runs")
                                                ? SideTables.runs(intakes.all())
                                                : SideTables.feeds(watching.feeds()))
                                : new Answer.Html(
                                        "add", "Add", new Adding(intakes.all(), watching.feeds(), watching.trouble()))),
                page("/add/{job}", this::job));
    }

    List<Action> actions() {
        return List.of(
                action("/add/files", this::files),
                action("/add/text", this::text),
                action("/add/addresses", this::addresses),
                action("/add/watch", this::watch),
                action("/add/watch/end", this::forget));
    }

    /// What the page shows.
    ///
    /// @param jobs of this desk, the latest first
    /// @param feeds that are watched
    /// @param trouble why none can be watched; empty where all is well
    public record Adding(List<IntakeJob.State> jobs, List<Watched> feeds, String trouble) {}

    @FunctionalInterface
    private interface Answering {
        Answer to(Visit visit);
    }

    private static Page page(String path, Answering answering) {
        return new Page() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Answer answer(Visit visit) {
                return answering.to(visit);
            }
        };
    }

    private static Action action(String path, Answering answering) {
        return new Action() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Answer act(Visit visit) {
                return answering.to(visit);
            }
        };
    }

    private Answer job(Visit visit) {
        return intakes.state(visit.part("job"))
                .<Answer>map(state -> visit.isDownload()
                        ? new Answer.Download(
                                visit.isTable("captures") ? SideTables.names(state) : SideTables.problems(state))
                        : new Answer.Html("adding", "Adding", state))
                .orElseGet(() -> Answer.missing("such run"));
    }

    private Answer files(Visit visit) {
        List<Visit.Upload> uploads = visit.uploads("files").stream()
                .filter(u -> u.content().size() > 0 || !u.name().isBlank())
                .toList();
        if (uploads.isEmpty() || uploads.size() > MOST_FILES) {
            return refused("Choose between one and " + MOST_FILES + " files.");
        }
        return begun(visit, (reader, sink) -> {
            for (int i = 0; i < uploads.size(); i++) {
                Visit.Upload upload = uploads.get(i);
                try (InputStream in = upload.content().open()) {
                    reader.read(
                            in,
                            named(upload.name(), "upload-" + (i + 1)),
                            (o, raw) -> sink.accept(Bookkeeper.taken(o, raw)));
                } catch (IOException e) {
                    sink.accept(failed(ProblemCode.IO_FAULT, String.valueOf(e.getMessage()), upload.name()));
                }
            }
        });
    }

    private Answer text(Visit visit) {
        Optional<String> text = visit.form("text");
        if (text.isEmpty() || text.orElseThrow().length() > LONGEST_TEXT) {
            return refused("Paste some text, at most " + LONGEST_TEXT + " characters.");
        }
        Raw raw = Raw.copyOf(text.orElseThrow().getBytes(StandardCharsets.UTF_8));
        String name = named(
                visit.form("name").orElse(""),
                "pasted-" + Digest.sha256(text.orElseThrow()).substring(0, 12));
        String whole = name.endsWith(".txt") ? name : name + ".txt";
        return begun(visit, (reader, sink) -> {
            try (InputStream in = raw.open()) {
                reader.read(in, whole, (o, r) -> sink.accept(Bookkeeper.taken(o, r)));
            } catch (IOException e) {
                sink.accept(failed(ProblemCode.IO_FAULT, String.valueOf(e.getMessage()), whole));
            }
        });
    }

    private Answer addresses(Visit visit) {
        List<String> lines = visit.form("addresses").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_ADDRESSES) {
            return refused("Give between one and " + MOST_ADDRESSES + " addresses, one a line.");
        }
        return begun(
                visit,
                (reader, sink) -> lines.forEach(line -> {
                    try {
                        reader.read(new URI(line), (o, raw) -> sink.accept(Bookkeeper.taken(o, raw)));
                    } catch (URISyntaxException e) {
                        sink.accept(failed(ProblemCode.FETCH_FAILED, "no address: " + e.getMessage(), line));
                    }
                }));
    }

    private Answer watch(Visit visit) {
        Optional<URI> address = address(visit);
        if (address.isEmpty() || watching.feeds().size() >= Watching.MOST_FEEDS) {
            return refused("Give the http or https address of a feed or sitemap; at most " + Watching.MOST_FEEDS
                    + " are watched.");
        }
        return kept(() -> watching.add(address.orElseThrow()));
    }

    private Answer forget(Visit visit) {
        return address(visit)
                .map(address -> kept(() -> watching.remove(address)))
                .orElseGet(() -> refused("Choose a feed of the list."));
    }

    /// Something that changes the list of feeds.
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private static Answer kept(Change change) {
        try {
            change.make();
            return new Answer.Moved("/add");
        } catch (IOException e) {
            return new Answer.Trouble(500, "The list of feeds was not kept", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<URI> address(Visit visit) {
        return visit.form("feed").flatMap(text -> {
            try {
                URI address = new URI(text);
                boolean web =
                        "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
                return Optional.of(address).filter(a -> web && a.getHost() != null);
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        });
    }

    private static Outcome<Bookkeeper.Taken> failed(ProblemCode code, String message, String place) {
        return new Outcome.Failed<>(new Problem(code, message, place));
    }

    private Answer begun(Visit visit, Intakes.Reading reading) {
        return intakes.begin(visit.shelf(), visit.rememberedAuthor(), reading)
                .<Answer>map(id -> new Answer.Moved("/add/" + id))
                .orElseGet(() -> new Answer.Trouble(
                        503,
                        "Too much at once",
                        "Other captures are still being added. Wait until they are, then send these again."));
    }

    private static Answer refused(String advice) {
        return new Answer.Trouble(400, "Nothing was added", "Go back. " + advice);
    }

    /// The last part of a path, without what could steer a terminal or lead anywhere.
    static String named(String given, String otherwise) {
        String last = Printable.of(given).replaceAll(".*[/\\\\]", "");
        String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_")
                .replaceFirst("^[. ]+", "")
                .strip();
        String cut = safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
        return cut.isEmpty() ? otherwise : cut;
    }

    /// Tells a browser how a job goes on, as server-sent events, until it is over.
    void follow(Context context) {
        String id = context.pathParam("job");
        context.disableCompression();
        context.contentType("text/event-stream; charset=utf-8");
        List<String> before = new ArrayList<>();
        try {
            OutputStream out = context.outputStream();
            for (int i = 0; i < LONGEST_STREAM_SECONDS * 1000 / PAUSE_MILLIS; i++) {
                Optional<IntakeJob.State> state = intakes.state(id);
                String json = state.map(IntakeJob.State::json).orElse("{\"step\":\"gone\",\"over\":true}");
                if (!before.equals(List.of(json))) {
                    before = List.of(json);
                    out.write(("event: progress\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
                if (state.isEmpty() || state.orElseThrow().isOver()) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            // whoever looked on has gone away
            context.status(499);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
