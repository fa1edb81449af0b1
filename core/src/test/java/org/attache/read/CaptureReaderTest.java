package org.attache.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureReaderTest {
    private static final String STORY = "The minister met his guest in the capital on Tuesday and spoke of new ships.";

    @TempDir
    Path folder;

    private final List<Capture> captures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void take(Outcome<Capture> outcome, Raw raw) {
        switch (outcome) {
            case Outcome.Done<Capture> done -> {
                captures.add(done.value());
                problems.addAll(done.warnings());
                assertEquals(done.value().sha256(), raw.sha256());
            }
            case Outcome.Skipped<Capture> skipped -> problems.add(skipped.reason());
            case Outcome.Failed<Capture> failed -> problems.add(failed.problem());
        }
    }

    private void read(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        new CaptureReader().read(folder.resolve(name), this::take);
    }

    private List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void readsAFolderInOrderAndLeavesSidecarsOut() throws IOException {
        Files.writeString(folder.resolve("b.txt"), STORY);
        Files.writeString(folder.resolve("a.txt"), STORY);
        Files.writeString(
                folder.resolve("a.meta.json"),
                "{\"url\": \"https://example.org/a\", \"outlet\": \"The Courier\", \"captured_at\": \"2021-06-23\"}");
        new CaptureReader().read(folder, this::take);
        assertEquals(
                List.of("a.txt", "b.txt"), captures.stream().map(Capture::name).toList());
        assertEquals(Optional.of("The Courier"), captures.getFirst().sidecar().outlet());
        assertTrue(captures.getFirst().capturedAt().isPresent());
        assertTrue(problems.isEmpty());
    }

    @Test
    void tellsOfAFolderWithoutFilesAndOfALinkThatItDoesNotFollow() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        List<Outcome<Capture>> told = new ArrayList<>();
        new CaptureReader().read(empty, outcome -> told.add(outcome));
        assertTrue(
                told.getFirst() instanceof Outcome.Failed<Capture> failed
                        && failed.problem().code() == ProblemCode.EMPTY_FILE
                        && failed.problem().place().equals(empty.toString()),
                told.toString());
        Files.createSymbolicLink(empty.resolve("loop"), empty);
        told.clear();
        new CaptureReader().read(empty, outcome -> told.add(outcome));
        assertTrue(
                told.getFirst() instanceof Outcome.Failed<Capture> failed
                        && failed.problem().message().contains("a link to a folder"),
                told.toString());
    }

    @Test
    void warnsOfABrokenSidecarAndReadsTheCapture() throws IOException {
        Files.writeString(folder.resolve("a.meta.json"), "{broken");
        read("a.txt", STORY.getBytes(UTF_8));
        assertEquals(1, captures.size());
        assertEquals(List.of(ProblemCode.BROKEN_SIDECAR), codes());
    }

    @Test
    void detectsAndRecordsTheCharset() throws IOException {
        String western = "Le ministre a d\u00e9clar\u00e9 mardi que l\u2019accord \u00e9tait sign\u00e9. ".repeat(8);
        read("a.txt", western.getBytes(Charset.forName("windows-1252")));
        read("b.txt", ("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_16LE));
        read("c.txt", STORY.getBytes(StandardCharsets.UTF_16BE));
        assertEquals(
                List.of("windows-1252", "UTF-16LE", "UTF-16BE"),
                captures.stream().map(c -> c.charset().orElse("")).toList());
        assertEquals(western, captures.get(0).text().content());
        assertEquals(STORY, captures.get(1).text().content());
        assertEquals(STORY, captures.get(2).text().content());
    }

    @Test
    void countsBytesThatDoNotFit() throws IOException {
        byte[] good =
                "\u041c\u0438\u043d\u0438\u0441\u0442\u0440 said so. ".repeat(4).getBytes(UTF_8);
        byte[] mixed = java.util.Arrays.copyOf(good, good.length + 1);
        mixed[good.length] = (byte) 0xE9;
        read("a.txt", mixed);
        assertEquals(List.of(ProblemCode.BROKEN_ENCODING), codes());
        assertEquals(1, captures.size());
    }

    @Test
    void replacesHalvesOfSurrogatePairs() throws IOException {
        read("a.txt", new byte[] {'a', 'b', (byte) 0xED, (byte) 0xA0, (byte) 0x80, ' ', 'c'});
        assertEquals(List.of(ProblemCode.LONE_SURROGATE), codes());
        assertEquals("a\uFFFDb", TextDecoder.withoutLoneSurrogates("a\uD800b"));
        assertEquals("a\uD83D\uDE00b", TextDecoder.withoutLoneSurrogates("a\uD83D\uDE00b"));
    }

    @Test
    void endsEachBadFileInACountedProblem() throws IOException {
        read("empty.txt", new byte[0]);
        byte[] random = new byte[20_000];
        new Random(7).nextBytes(random);
        random[0] = 'x';
        read("random.txt", random);
        read("bomb.gz", gzip(new byte[80 << 20]));
        read("bomb.zip", zip("a", new byte[80 << 20]));
        read("bomb.docx", zip("word/document.xml", new byte[80 << 20]));
        new CaptureReader().read(folder.resolve("missing.txt"), this::take);
        assertEquals(
                List.of(
                        ProblemCode.EMPTY_FILE,
                        ProblemCode.NOT_TEXT,
                        ProblemCode.EXPANDS_TOO_MUCH,
                        ProblemCode.EXPANDS_TOO_MUCH,
                        ProblemCode.EXPANDS_TOO_MUCH,
                        ProblemCode.NO_SUCH_FILE),
                codes());
        assertTrue(captures.isEmpty());
    }

    @Test
    void refusesAFileBeyondTheLimitWithoutReadingIt() throws IOException {
        Files.write(folder.resolve("big.txt"), new byte[2000]);
        new CaptureReader(ReadSettings.DEFAULT.withMaxBytes(1000)).read(folder.resolve("big.txt"), this::take);
        assertEquals(List.of(ProblemCode.TOO_LARGE), codes());
    }

    @Test
    void keepsWhatCameBeforeTheCutOfATruncatedFile() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append(STORY).append(random.nextInt());
        }
        byte[] whole = gzip(text.toString().getBytes(UTF_8));
        read("a.txt.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals(List.of(ProblemCode.TRUNCATED_ARCHIVE), codes());
        assertTrue(captures.getFirst().text().content().startsWith(STORY));
    }

    @Test
    void readsAPageNestedBeyondAllMeasure() throws IOException {
        String deep = "<html><body>" + "<div>".repeat(100_000) + "<p>" + STORY + "</p>";
        read("a.html", deep.getBytes(UTF_8));
        assertEquals(List.of(ProblemCode.NESTED_TOO_DEEP), codes());
        assertEquals(STORY, captures.getFirst().text().content());
    }

    @Test
    void rendersAPageAndNotesWhatLiesWhere() throws IOException {
        read(
                "a.html",
                ("<html><head><title>T</title><meta property='og:title' content='Visit'>"
                                + "<script type='application/ld+json'>{\"datePublished\":\"2021-06-22\",\"author\":{\"name\":\"Jane Doe\"}}</script>"
                                + "</head><body><nav><a href='/'>Home</a></nav><article><h1>Visit</h1><p>One&nbsp;<b>two</b>\n three.</p>"
                                + "<script>no()</script></article></body></html>")
                        .getBytes(UTF_8));
        Capture capture = captures.getFirst();
        assertEquals("Home\n\nVisit\n\nOne two three.", capture.text().content());
        assertEquals(3, capture.markup().elements().size());
        assertEquals("4", capture.markup().elements().getFirst().features().get("links"));
        assertTrue(capture.markup().metadata().stream()
                .anyMatch(e ->
                        e.name().equals("jsonld:datePublished") && e.content().equals("2021-06-22")));
        assertTrue(capture.markup().metadata().stream()
                .anyMatch(e -> e.name().equals("jsonld:author") && e.content().equals("Jane Doe")));
    }

    private static String record(String target, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                + new java.util.UUID(1, target.hashCode())
                + ">\r\nWARC-Date: 2021-06-23T10:00:00Z\r\nWARC-Target-URI: " + target
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @Test
    void readsTheRecordsOfAnArchiveAndGoesOnAfterABrokenOne() throws IOException {
        String page = "<html><body><p>" + STORY + "</p></body></html>";
        String broken = "WARC/1.0\r\nWARC-Type response no colon \u0001\r\n\r\n\r\n";
        read(
                "a.warc",
                (record("http://example.org/1", page) + broken + record("http://example.org/2", page)).getBytes(UTF_8));
        assertEquals(2, captures.size());
        assertEquals(List.of(ProblemCode.BROKEN_RECORD), codes());
        assertEquals(
                Optional.of("http://example.org/2"), captures.get(1).sidecar().url());
        assertTrue(captures.get(0).id().endsWith("a.warc#0"));
        assertTrue(captures.get(0).capturedAt().isPresent());
    }

    @Test
    void everyRecordOfAnArchiveThatIsOneCompressedPieceHasANameOfItsOwn() throws IOException {
        String page = "<html><body><p>" + STORY + "</p></body></html>";
        read(
                "a.warc.gz",
                gzip((record("http://example.org/1", page) + record("http://example.org/2", page)).getBytes(UTF_8)));
        assertEquals(2, captures.size());
        assertEquals(2, captures.stream().map(Capture::id).distinct().count());
    }

    @Test
    void leavesOutARecordWhoseHeaderDoesNotEndAndReadsTheNext() throws IOException {
        String page = "<html><body><p>" + STORY + "</p></body></html>";
        byte[] chance = new byte[100_000];
        new Random(7).nextBytes(chance);
        String endless =
                java.util.HexFormat.of().formatHex(chance); // which no compressing makes shorter than the limit
        String whole = record("http://example.org/1", page);
        String ofTheRecord = whole.replaceFirst("WARC-Type", "X-Long: " + endless + "\r\nWARC-Type");
        String ofThePage = whole.replaceFirst(
                        "Content-Type: text/html", "X-Long: " + endless + "\r\nContent-Type: text/html")
                .replaceFirst("msgtype=response\r\nContent-Length: \\d+", "msgtype=response\r\nContent-Length: 300000");
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(gzip(ofTheRecord.getBytes(UTF_8)));
        archive.writeBytes(gzip(ofThePage.getBytes(UTF_8)));
        archive.writeBytes(gzip(record("http://example.org/2", page).getBytes(UTF_8)));
        read("a.warc.gz", archive.toByteArray());
        assertEquals(
                List.of("http://example.org/2"),
                captures.stream().map(c -> c.sidecar().url().orElseThrow()).toList());
        assertEquals(List.of(ProblemCode.BROKEN_RECORD, ProblemCode.BROKEN_RECORD), codes());
    }

    @Test
    void joinsTheLinesOfAPrintedParagraphAndLeavesItsHeadingAlone() {
        assertEquals("""
                Ships for the north
                By Ann Example
                The minister said on Tuesday that the yard would build two ships for the coast guard.
                Work begins in May.""", DocumentReader.unwrapped("""
                        Ships for the north
                        By Ann Example
                        The minister said on Tuesday that
                        the yard would build two ships
                        for the coast guard.
                        Work begins in May."""));
    }

    @Test
    void readsARecordThatTellsNoTimeOrNoneThatCanBeRead() throws IOException {
        String whole = record("http://example.org/1", "<html><body><p>" + STORY + "</p></body></html>");
        String dated = "WARC-Date: 2021-06-23T10:00:00Z\r\n";
        read("a.warc", (whole.replace(dated, "") + whole.replace(dated, "WARC-Date: last week\r\n")).getBytes(UTF_8));
        assertEquals(2, captures.size());
        assertEquals(List.of(), codes());
        assertTrue(captures.stream().allMatch(c -> c.capturedAt().isEmpty()));
    }

    @Test
    void saysThatACompressedArchiveEndsEarly() throws IOException {
        String page = "<html><body><p>" + STORY + "</p></body></html>";
        byte[] first = gzip(record("http://example.org/1", page).getBytes(UTF_8));
        byte[] second = gzip(record("http://example.org/2", page).getBytes(UTF_8));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.write(second, 0, second.length / 2);
        read("a.warc.gz", both.toByteArray());
        assertEquals(1, captures.size());
        assertEquals(List.of(ProblemCode.TRUNCATED_ARCHIVE), codes());
    }

    @Test
    void readsMailWordAndFeed() throws IOException {
        read(
                "a.eml",
                ("From: a@example.org\r\nTo: b@example.org\r\nSubject: Visit\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + STORY + "\r\n")
                        .getBytes(UTF_8));
        read(
                "a.docx",
                zip(
                        "word/document.xml",
                        ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                        + "<w:body><w:p><w:r><w:t>" + STORY
                                        + "</w:t></w:r></w:p></w:body></w:document>")
                                .getBytes(UTF_8)));
        read(
                "a.xml",
                ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Courier</title><item><title>Visit</title>"
                                + "<link>https://example.org/a</link><pubDate>Tue, 22 Jun 2021 10:00:00 GMT</pubDate><description>"
                                + STORY
                                + "</description></item></channel></rss>")
                        .getBytes(UTF_8));
        assertEquals(3, captures.size());
        assertEquals(STORY, captures.get(0).text().content());
        assertEquals(STORY, captures.get(1).text().content());
        assertTrue(captures.get(2).text().content().contains(STORY));
        assertEquals(Optional.of("The Courier"), captures.get(2).sidecar().outlet());
        assertEquals(
                Optional.of("https://example.org/a"), captures.get(2).sidecar().url());
    }

    @Test
    void readsAnArchiveFromAPipeAndStopsAtABrokenRecord() throws IOException {
        String record = record("http://example.org/1", "<html><body><p>" + STORY + "</p></body></html>");
        byte[] two = (record + record).getBytes(UTF_8);
        new CaptureReader().readPipe(new java.io.ByteArrayInputStream(two), "pipe", this::take);
        assertEquals(2, captures.size());
        assertEquals(List.of(), codes());
        byte[] broken = (record + "no record at all\r\n\r\n" + record).getBytes(UTF_8);
        new CaptureReader().readPipe(new java.io.ByteArrayInputStream(broken), "pipe", this::take);
        assertEquals(3, captures.size());
        assertTrue(codes().contains(ProblemCode.BROKEN_RECORD), codes().toString());
    }

    @Test
    void saysWhenTheEndOfAFeedOrAMessageIsMissing() throws IOException {
        String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>Visit</title><description>"
                + STORY + "</description></item>";
        read("a.xml", (feed + "</channel></rss>").getBytes(UTF_8));
        String mail = "From: a@example.org\r\nSubject: Visit\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;"
                + " boundary=\"edge\"\r\n\r\n--edge\r\nContent-Type: text/plain\r\n\r\n" + STORY + "\r\n";
        read("a.eml", (mail + "--edge--\r\n").getBytes(UTF_8));
        assertEquals(List.of(), codes());
        read("b.xml", feed.getBytes(UTF_8));
        read("b.eml", mail.getBytes(UTF_8));
        assertEquals(4, captures.size());
        assertEquals(List.of(ProblemCode.TRUNCATED_ARCHIVE, ProblemCode.TRUNCATED_ARCHIVE), codes());
    }

    @Test
    void refusesPrivateAddressesAndOtherSchemes() throws IOException {
        CaptureReader reader = new CaptureReader();
        reader.read(URI.create("http://127.0.0.1:1/"), this::take);
        reader.read(URI.create("http://[::1]/"), this::take);
        reader.read(URI.create("http://169.254.169.254/latest"), this::take);
        reader.read(URI.create("file:///etc/hosts"), this::take);
        assertEquals(
                List.of(
                        ProblemCode.PRIVATE_ADDRESS,
                        ProblemCode.PRIVATE_ADDRESS,
                        ProblemCode.PRIVATE_ADDRESS,
                        ProblemCode.FETCH_FAILED),
                codes());
        for (String one :
                List.of("10.1.2.3", "192.168.0.1", "172.16.5.5", "100.64.0.1", "fd00::1", "::ffff:10.0.0.1")) {
            assertTrue(Fetcher.isPrivate(InetAddress.getByName(one)), one);
        }
    }

    @Test
    void readsTheSampleArchives() {
        String shared = System.getProperty("attache.shared", "");
        Path samples = Path.of(shared, "data", "warc-samples");
        Assumptions.assumeTrue(!shared.isEmpty() && Files.isDirectory(samples), "the shared samples are not here");
        new CaptureReader().read(samples.resolve("warcio"), this::take);
        new CaptureReader().read(samples.resolve("whirlwind-python"), this::take);
        assertTrue(captures.size() >= 10, "captures: " + captures.size());
    }
}
