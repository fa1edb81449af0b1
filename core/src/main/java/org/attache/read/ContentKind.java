package org.attache.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What bytes are, told by their first bytes; the name is asked only where these do not say.
enum ContentKind {
    /// Running text in some charset.
    TEXT("text/plain"),
    /// An HTML page.
    HTML("text/html"),
    /// An RSS or Atom feed.
    FEED("application/xml"),
    /// WARC, WET, WAT or ARC.
    ARCHIVE("application/warc"),
    /// Compressed by gzip.
    GZIP("application/gzip"),
    /// PDF.
    PDF("application/pdf"),
    /// DOCX.
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /// A mail message.
    MAIL("message/rfc822"),
    /// A ZIP file that is no document.
    ZIP("application/zip"),
    /// Something that is no text and that we do not read.
    BINARY("application/octet-stream");

    private static final int LOOK = 4096;
    // What stood before is never read another way: hundreds of comments in a row would be tried in all their
    // groupings.
    private static final Pattern HTML_START = Pattern.compile(
            "^(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--(?>.{0,2000}?-->)\\s*+)*+<(?:!doctype\\s+html|html|head|body|title|meta|div|p|article|main|section|h1|table|span|script)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FEED_START = Pattern.compile(
            "^(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--(?>.{0,2000}?-->)\\s*+|<\\?[^>]{0,300}+>\\s*+|<!DOCTYPE[^\\[>]{0,300}(?:\\[[^\\]]{0,2000}\\])?\\s*>\\s*+)*+<(?:rss|feed|rdf:RDF)\\b",
            Pattern.DOTALL);
    private static final Pattern MAIL_START = Pattern.compile(
            "^(?:From \\S+@|(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\\w-]+|From|To|Subject|Date):\\s)",
            Pattern.CASE_INSENSITIVE);

    private final String mediaType;

    ContentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// What the bytes are.
    ///
    /// @param bytes the first bytes, or all
    /// @param name the file's name or the address, for its extension
    static ContentKind of(byte[] bytes, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (starts(bytes, 0x1f, 0x8b)) {
            return GZIP;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (start.startsWith("WARC/") || start.startsWith("filedesc://")) {
            return ARCHIVE;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            boolean word = lower.endsWith(".docx") || start.contains("word/");
            return word ? WORD : ZIP;
        }
        if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return ofText(start.replaceFirst("^\u00EF\u00BB\u00BF", "").replace("\u0000", ""), lower);
        }
        return TextDecoder.looksBinary(bytes) ? BINARY : ofText(start, lower);
    }

    private static ContentKind ofText(String start, String name) {
        String text = start.stripLeading();
        if (FEED_START.matcher(text).find()) {
            return FEED;
        }
        if (HTML_START.matcher(text).find() || name.matches(".*\\.x?html?")) {
            return HTML;
        }
        if (name.endsWith(".eml") || (MAIL_START.matcher(text).find() && headerLines(text) >= 3)) {
            return MAIL;
        }
        return TEXT;
    }

    private static long headerLines(String text) {
        return text.lines()
                .limit(12)
                .filter(l -> l.matches("[A-Z][A-Za-z-]{1,30}: .*"))
                .count();
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
