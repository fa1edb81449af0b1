package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.attache.fact.Markup;
import org.attache.fact.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Reads PDF by Tika and mail by mime4j, loaded only when the first such file is met. One thread a document, so
/// that one which never ends costs its time limit and no more.
final class DocumentReader {
    /// Units of text taken from one document.
    private static final int MAX_TEXT = 8 << 20;

    /// Bytes looked at for the end mark: some programs write something behind it.
    private static final int LAST = 4096;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:][\"'”’)]*$");

    private final ReadSettings settings;

    DocumentReader(ReadSettings settings) {
        this.settings = settings;
    }

    ReadDocument read(byte[] bytes, ContentKind kind) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("document").factory());
        Future<ReadDocument> reading = thread.submit(() -> parse(bytes, kind));
        try {
            return reading.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            return new ReadDocument.Unread(
                    ProblemCode.TIMED_OUT, "after " + settings.timeout().toSeconds() + " seconds");
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return new ReadDocument.Unread(ProblemCode.TIMED_OUT, "it was interrupted");
        } catch (ExecutionException e) {
            ProblemCode code =
                    e.getCause() instanceof OutOfMemoryError ? ProblemCode.OUT_OF_MEMORY : ProblemCode.BROKEN_DOCUMENT;
            return new ReadDocument.Unread(code, String.valueOf(e.getCause()));
        } finally {
            thread.shutdownNow();
        }
    }

    private static ReadDocument parse(byte[] bytes, ContentKind kind) {
        return kind == ContentKind.MAIL ? MailReader.read(bytes) : portable(bytes);
    }

    private static ReadDocument portable(byte[] bytes) {
        BodyContentHandler text = new BodyContentHandler(MAX_TEXT);
        Metadata metadata = new Metadata();
        try {
            new PDFParser().parse(new ByteArrayInputStream(bytes), text, metadata, new ParseContext());
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                return new ReadDocument.Unread(ProblemCode.BROKEN_DOCUMENT, String.valueOf(e.getMessage()));
            }
        } catch (TikaException | IOException e) {
            return new ReadDocument.Unread(ProblemCode.BROKEN_DOCUMENT, String.valueOf(e.getMessage()));
        }
        return new ReadDocument.Text(unwrapped(tidy(text.toString())), entries(metadata), end(bytes));
    }

    /// A PDF ends with a mark; the parser puts together what it finds of one that was cut off, without a word.
    private static ReadDocument.End end(byte[] bytes) {
        int from = Math.max(0, bytes.length - LAST);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")
                ? ReadDocument.End.THERE
                : ReadDocument.End.MISSING;
    }

    private static List<Markup.Entry> entries(Metadata metadata) {
        List<Markup.Entry> entries = new ArrayList<>();
        add(entries, "title", metadata.get(TikaCoreProperties.TITLE));
        add(entries, "author", metadata.get(TikaCoreProperties.CREATOR));
        add(entries, "document:created", metadata.get(TikaCoreProperties.CREATED));
        add(entries, "document:modified", metadata.get(TikaCoreProperties.MODIFIED));
        return entries;
    }

    private static void add(List<Markup.Entry> entries, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new Markup.Entry(name, value.strip()));
        }
    }

    /// A PDF has lines, not paragraphs. A line that is nearly as long as the long ones of the document and does not
    /// end a sentence goes on in the next; a heading, a byline and the last line of a paragraph are shorter.
    static String unwrapped(String text) {
        int[] lengths = text.lines()
                .mapToInt(String::length)
                .filter(l -> l > 0)
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return text;
        }
        int full = lengths[(lengths.length - 1) * 9 / 10] * 7 / 10;
        StringBuilder joined = new StringBuilder(text.length());
        String before = "";
        for (String line : text.split("\n", -1)) {
            if (!joined.isEmpty()) {
                boolean goesOn = before.length() >= full
                        && !line.isBlank()
                        && (!SENTENCE_END.matcher(before).find() || Character.isLowerCase(line.codePointAt(0)));
                joined.append(goesOn ? ' ' : '\n');
            }
            joined.append(line);
            before = line;
        }
        return joined.toString();
    }

    /// Line ends as one character, and not more than one empty line in a row.
    static String tidy(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[ \\t\\u00A0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
