package org.attache.checks.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.attache.text.Digest;

/// A mutator of our own beside Jazzer, which knows nothing of words: seeded, over the samples, with the words and
/// signs of pages, and with inputs in which one piece stands many times, where work that grows with the square shows.
final class Mutations {
    /// Pieces that open something, repeat something, or could be read in many ways.
    private static final List<String> PIECES = List.of(
            "<!--",
            "-->",
            "<!-- -->",
            "<div>",
            "</div>",
            "<p>",
            "<a href=\"x\">",
            "<table><tr><td>",
            "<script>",
            "<![CDATA[",
            "<?x ?>",
            "&amp;",
            "&#x41;",
            "“",
            "”",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            ":",
            ".",
            "...",
            "-",
            " – ",
            "/",
            "\n",
            "\n\n",
            " ",
            "\t",
            "\u00A0",
            "\u200B",
            "\u202E",
            "é",
            "ж",
            "中",
            "\uD83D\uDE00",
            "0",
            "1",
            "2024",
            "March 4, 2024",
            "4/3/2024",
            "2024-03-04",
            "last Tuesday ",
            "on Monday ",
            "since ",
            "in 1999 ",
            "10:30 ",
            "GMT ",
            "between 3 and ",
            "$1.1 billion ",
            "44 ",
            "Mr. ",
            "Gen. ",
            "U.S. ",
            "N.",
            "al-",
            "Norway ",
            "Norway and ",
            "Norway, ",
            "Norway's ",
            "Minister ",
            "Defence Minister Tor Berg ",
            "the minister said ",
            "said ",
            "“We go on,” ",
            "according to ",
            "Reuters ",
            "(Reuters) – ",
            "OSLO, ",
            "By ",
            "Published ",
            "Updated ",
            "http://a.b/",
            "a@b.c ",
            "aaaa",
            "A",
            "that ",
            "who ",
            "and ",
            "or ",
            "of ",
            "to ",
            "not ",
            "F-16 ",
            "T-72 tanks ",
            "killed ",
            "dead and ",
            "Home | ",
            "Share ",
            "© ",
            "WARC/1.0\r\n",
            "Content-Length: 10\r\n",
            "From: a\r\n",
            "--edge\r\n",
            "<item>",
            "<w:p>",
            "%PDF-",
            "obj\n",
            "{\"a\":",
            "=20",
            "\u0000",
            "\r",
            "#",
            "*",
            "_",
            "|",
            "Ab Cd Ef ");
    /// More than this for an input of at most [#LARGEST] bytes is a defect, in processor time of its thread.
    private static final long MOST_MILLIS = 4_000;
    /// More processor time than this is a hang. Time by the clock says nothing on a busy machine.
    private static final long HANG_MILLIS = 40_000;
    /// How often a running input is looked at.
    private static final long LOOK_SECONDS = 5;
    private static final int LARGEST = 200_000;

    private final List<byte[]> seeds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Path saved;

    Mutations(Path work, Path examples) throws IOException {
        saved = Files.createDirectories(work.resolve("crashers"));
        Samples.all(examples).forEach((name, bytes) -> {
            names.add(name);
            seeds.add(bytes);
        });
    }

    /// What is asked to take an input.
    private interface Target {
        void take(byte[] bytes, String name);
    }

    /// Many mutated inputs. A long row of them is made of several runs with a seed each.
    Account run(int count, long seed) throws IOException {
        Account mutated = new Account("mutated inputs of our own mutator, seed " + seed);
        try (ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            Random random = new Random(seed);
            for (int i = 0; i < count; i++) {
                int which = random.nextInt(seeds.size());
                byte[] input = mutate(seeds.get(which), random);
                String name = random.nextInt(10) == 0
                        ? Targets.NAMES.get(random.nextInt(Targets.NAMES.size()))
                        : names.get(which);
                if (i % 100 == 99) {
                    System.out.print("so far " + mutated);
                }
                switch (i % 4) {
                    case 0 -> feed("read", (b, n) -> Targets.read(b, n), input, name, mutated, thread);
                    case 1 -> feed("clean", (b, n) -> Targets.clean(b, n), input, name, mutated, thread);
                    case 2 -> feed("date", Targets::date, input, name, mutated, thread);
                    default -> feed("analyse", Targets::analyse, input, name, mutated, thread);
                }
            }
        }
        System.out.println("crashers are kept in " + saved);
        return mutated;
    }

    /// All pieces, each many times.
    Account repeat() throws IOException {
        return repeat(PIECES);
    }

    /// Some pieces, each many times.
    Account repeat(List<String> pieces) throws IOException {
        Account account = new Account("inputs in which one piece stands many times");
        try (ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            for (String piece : pieces) {
                blowUp(piece, account, thread);
            }
        }
        return account;
    }

    /// One piece over and over, alone and within a page, through all stages.
    private void blowUp(String piece, Account account, ExecutorService thread) throws IOException {
        byte[] many = Program.bytes(piece.repeat(LARGEST / Math.max(4, piece.length())));
        byte[] page = join(Program.bytes(Pages.page(1)), many, Program.bytes(Pages.page(2)));
        byte[] html = join(
                Program.bytes("<html><head><title>Talks</title></head><body><p>" + Pages.page(1)),
                many,
                Program.bytes("</p></body></html>"));
        feed("analyse", Targets::analyse, many, "many.txt", account, thread);
        feed("analyse", Targets::analyse, many, "many.html", account, thread);
        feed("analyse", Targets::analyse, page, "page.txt", account, thread);
        feed("analyse", Targets::analyse, html, "page.html", account, thread);
        for (String name : List.of("a.eml", "a.xml", "a.warc", "a.pdf")) {
            feed("read", (b, n) -> Targets.read(b, n), page, name, account, thread);
        }
    }

    private void feed(String what, Target target, byte[] input, String name, Account account, ExecutorService thread)
            throws IOException {
        account.tried();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AtomicLong worker = new AtomicLong();
        AtomicLong begun = new AtomicLong();
        Future<Long> running = thread.submit(() -> {
            begun.set(threads.getCurrentThreadCpuTime());
            worker.set(Thread.currentThread().threadId());
            target.take(input, name);
            return (threads.getCurrentThreadCpuTime() - begun.get()) / 1_000_000;
        });
        String where = what + " of " + name + " " + Digest.sha256(input).substring(0, 12);
        try {
            while (!running.isDone() && spent(threads, worker.get(), begun.get()) < HANG_MILLIS) {
                waited(running);
            }
            long millis = running.get(0, TimeUnit.SECONDS);
            account.count(millis > 1000 ? what + ": taken in 1 to 4 s" : what + ": taken in less than a second");
            if (millis > MOST_MILLIS) {
                account.defect(where, millis + " ms for " + input.length + " bytes: " + shown(input));
                save(what, name, input);
            }
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            account.defect(where, "thrown: " + thrown + at(thrown));
            save(what, name, input);
        } catch (TimeoutException e) {
            account.defect(where, "still running after " + HANG_MILLIS + " ms of processor time: " + shown(input));
            save(what, name, input);
            // there is no other way to be rid of a thread in a loop than to end the process
            System.out.print(account);
            throw new IllegalStateException("a hang; see " + saved, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Milliseconds of processor time of a thread since it began with an input; none before that.
    private static long spent(ThreadMXBean threads, long thread, long begun) {
        return thread == 0 ? 0 : Math.max(0, threads.getThreadCpuTime(thread) - begun) / 1_000_000;
    }

    private static void waited(Future<Long> running) throws InterruptedException, ExecutionException {
        try {
            running.get(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // it is looked at again
        }
    }

    private static String at(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(6)
                .map(f -> " < " + f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName() + ":"
                        + f.getLineNumber())
                .reduce("", String::concat);
    }

    private static String shown(byte[] input) {
        String text = new String(input, 0, Math.min(input.length, 60), StandardCharsets.UTF_8);
        return text.replaceAll("\\s+", " ");
    }

    private void save(String what, String name, byte[] input) throws IOException {
        Files.write(
                saved.resolve(String.format(
                        Locale.ROOT, "%s-%s-%s", what, Digest.sha256(input).substring(0, 8), name)),
                input);
    }

    private byte[] mutate(byte[] seed, Random random) {
        byte[] bytes = seed;
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(200));
            byte[] before = Arrays.copyOf(bytes, at);
            byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
            byte[] rest = Arrays.copyOfRange(bytes, to, bytes.length);
            byte[] range = Arrays.copyOfRange(bytes, at, to);
            bytes = switch (random.nextInt(9)) {
                case 0, 1 -> {
                    byte[] flipped = bytes.clone();
                    flipped[at] = (byte) random.nextInt(256);
                    yield flipped;
                }
                case 2 -> join(before, rest);
                case 3 -> join(before, range, range, range, rest);
                case 4 -> join(before, Program.bytes(piece(random)), after);
                case 5 -> join(before, Program.bytes(piece(random).repeat(1 + random.nextInt(400))), after);
                case 6 -> {
                    byte[] other = seeds.get(random.nextInt(seeds.size()));
                    int from = random.nextInt(other.length);
                    yield join(before, Arrays.copyOfRange(other, from, Math.min(other.length, from + 600)), rest);
                }
                case 7 -> {
                    int where = rest.length == 0 ? 0 : random.nextInt(rest.length);
                    yield join(before, Arrays.copyOf(rest, where), range, Arrays.copyOfRange(rest, where, rest.length));
                }
                default -> random.nextInt(4) == 0 ? before : join(before, Program.bytes(piece(random)), rest);
            };
        }
        return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
