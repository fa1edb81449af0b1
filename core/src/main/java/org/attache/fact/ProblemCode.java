package org.attache.fact;

import java.util.Locale;

/// The numbered problems: 1000s INPUT, 2000s LIMIT, 3000s SETTING, 4000s MACHINE, 5000s BUG. A number is
/// never used again for something else.
public enum ProblemCode {
    /// The file holds nothing.
    EMPTY_FILE(1001, "There is nothing to read; capture the page again."),
    /// The bytes are no text in any charset that we know.
    NOT_TEXT(1002, "The file is no text, page or document; leave it out or convert it."),
    /// The bytes did not fit their charset everywhere.
    BROKEN_ENCODING(1003, "Some bytes were replaced; see the capture, or capture it again as UTF-8."),
    /// Compressed data ends too soon.
    TRUNCATED_ARCHIVE(1004, "The archive ends early; what came before was read. Fetch it again."),
    /// A record of an archive is broken.
    BROKEN_RECORD(1005, "The record was left out; the next one was read."),
    /// A document could not be parsed.
    BROKEN_DOCUMENT(1006, "The document is damaged or protected; save it again or print it to text."),
    /// The sidecar is no valid JSON.
    BROKEN_SIDECAR(1007, "The sidecar was ignored; mend the JSON beside the capture."),
    /// No article was found in the capture.
    NO_ARTICLE(1008, "The page holds no running text; it was kept, without facts."),
    /// The article is in a language that we do not read.
    OTHER_LANGUAGE(1009, "Only English is analysed; the capture was kept, without facts."),
    /// An address could not be fetched.
    FETCH_FAILED(1010, "The address did not answer as a page; try it in a browser, then again."),
    /// The publication date contradicts the feed's.
    DATE_CONFLICT(1011, "The text and the feed give different dates; both are kept."),
    /// The file does not exist.
    NO_SUCH_FILE(1012, "Check the path."),
    /// The media type is one that we do not read.
    UNSUPPORTED_TYPE(1013, "Convert it to text, HTML, PDF, DOCX, EML, WARC or WET."),
    /// A text holds half a surrogate pair.
    LONE_SURROGATE(1014, "The unit was replaced by U+FFFD in the rendering."),
    /// A capture was put together from texts in two charsets; the characters of one of them read wrongly.
    MIXED_ENCODING(1015, "Characters of one part read wrongly; capture the page again as UTF-8."),
    /// A capture is larger than the limit.
    TOO_LARGE(2001, "Raise --max-bytes if you trust the file."),
    /// Compressed data grows beyond the limit.
    EXPANDS_TOO_MUCH(2002, "This may be a zip bomb; it was left out."),
    /// Elements are nested beyond the limit.
    NESTED_TOO_DEEP(2003, "The page was read as far as the limit."),
    /// A paragraph or sentence is longer than the limit.
    TOO_LONG(2004, "It was cut into pieces for analysis; spans still count from the capture's start."),
    /// Too many redirects.
    TOO_MANY_REDIRECTS(2005, "Give the final address."),
    /// Reading took too long.
    TIMED_OUT(2006, "Try again later or raise --timeout."),
    /// An address of a private network was refused.
    PRIVATE_ADDRESS(3001, "Use --allow-private if you mean it."),
    /// An option has no such value.
    BAD_SETTING(3002, "See --help for the values."),
    /// The ledger was written by a newer version.
    NEWER_LEDGER(3003, "Use the newer Attaché, or another --ledger."),
    /// The robots file of a site forbids an address.
    ROBOTS_REFUSE(3004, "The site wants no programs there; read it in a browser and add the text."),
    /// The file that is named as the ledger is something else.
    NOT_A_LEDGER(3005, "Name another place with --ledger; this one was left as it is."),
    /// A file or folder may not be read or written.
    NO_PERMISSION(4001, "Change its permissions, or name another place."),
    /// The disk is full.
    DISK_FULL(4002, "Free some space and run the command again: it goes on where it stopped."),
    /// Another process holds the ledger.
    LEDGER_BUSY(4003, "Wait for the other attache to end, then run the command again."),
    /// The ledger file is damaged.
    LEDGER_DAMAGED(4004, "Run attache verify; restore a copy or add the captures to a new ledger."),
    /// Any other fault of reading or writing.
    IO_FAULT(4005, "Check the disk and the path."),
    /// Memory ran out on one capture.
    OUT_OF_MEMORY(4006, "The capture was left out; give Java more heap with ATTACHE_JAVA_OPTS=-Xmx2g."),
    /// The database server does not answer, or ended the connection.
    SERVER_UNREACHED(
            4007,
            "See that the server runs and can be reached, then run the command again: it goes on where it stopped."),
    /// The database server does not let this user in.
    LOGIN_REFUSED(4008, "Check the user's name, PGPASSWORD or ~/.pgpass, and the server's pg_hba.conf."),
    /// A command needs more memory than it has.
    MEMORY_FULL(
            4009,
            "Ask for less, such as --between two states or a shorter time, or give Java more heap with"
                    + " ATTACHE_JAVA_OPTS=-Xmx4g."),
    /// A stage failed on a capture.
    STAGE_FAILED(5001, "This is a fault of ours; the capture was kept. Please report it with the capture's hash.");

    private final int number;
    private final String advice;

    ProblemCode(int number, String advice) {
        this.number = number;
        this.advice = advice;
    }

    /// The number, as in `ATT-1001`.
    public int number() {
        return number;
    }

    /// Number and name as they are printed: `ATT-1003 broken-encoding`.
    public String label() {
        return "ATT-" + number + " " + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What to do, in one sentence.
    public String advice() {
        return advice;
    }
}
