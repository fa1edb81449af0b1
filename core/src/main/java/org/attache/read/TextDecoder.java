package org.attache.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;

/// Turns bytes into text: byte order mark, then strict UTF-8, then the charset that was declared, then UTF-8
/// with a few broken bytes, then ICU's guess. What does not fit is replaced by U+FFFD and counted.
///
/// Thread-safe.
final class TextDecoder {
    /// Bytes shown to ICU's detector.
    private static final int SAMPLE = 64 * 1024;

    /// Bytes looked at to tell text from other things.
    private static final int LOOK = 16 * 1024;

    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /// Text with the charset it was decoded from.
    ///
    /// @param text without byte order mark and without lone surrogates
    /// @param charset canonical name
    /// @param warnings of replaced bytes
    record Decoded(String text, String charset, List<Problem> warnings) {
        Decoded {
            warnings = List.copyOf(warnings);
        }
    }

    /// Decodes bytes.
    ///
    /// @param declared a charset's name that a header or the page itself gave
    /// @param place for warnings
    static Decoded decode(byte[] bytes, Optional<String> declared, String place) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            int skip = marked.orElseThrow().equals(StandardCharsets.UTF_8) ? 3 : 2;
            return replacing(Arrays.copyOfRange(bytes, skip, bytes.length), marked.orElseThrow(), place);
        }
        Optional<Charset> wide = unmarkedWide(bytes);
        if (wide.isPresent()) {
            return replacing(bytes, wide.orElseThrow(), place);
        }
        Optional<String> strict = strictly(bytes, StandardCharsets.UTF_8);
        if (strict.isPresent()) {
            return finish(strict.orElseThrow(), StandardCharsets.UTF_8, bytes, place);
        }
        Optional<Charset> named = declared.flatMap(TextDecoder::charset).filter(c -> !c.equals(StandardCharsets.UTF_8));
        if (named.isPresent()) {
            return replacing(bytes, named.orElseThrow(), place);
        }
        if (isMostlyUtf8(bytes)) {
            return replacing(bytes, StandardCharsets.UTF_8, place);
        }
        return replacing(bytes, detected(bytes), place);
    }

    /// Whether a text that is read as one of the charsets with a byte a character holds characters of UTF-8 too.
    /// Two of
    /// them, since two letters and signs may look like one by chance.
    private static boolean isMixed(byte[] bytes, Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        boolean single = name.startsWith("windows-125") || name.startsWith("iso-8859") || name.startsWith("koi8");
        return single && sequences(bytes).good() >= 2;
    }

    /// Whether bytes are no text: control characters among the first ones that no text has.
    static boolean looksBinary(byte[] bytes) {
        int length = Math.min(bytes.length, LOOK);
        if (length == 0 || unmarkedWide(bytes).isPresent()) {
            return false;
        }
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
            if ((b < 0x20 && !layout) || b == 0x7F) {
                controls++;
            }
        }
        return controls * 50 > length;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /// UTF-16 without a mark: every other byte of Western text is zero.
    private static Optional<Charset> unmarkedWide(byte[] bytes) {
        int length = Math.min(bytes.length, LOOK) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (pairs >= 8 && odd * 10 > pairs * 7 && even * 50 < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (pairs >= 8 && even * 10 > pairs * 7 && odd * 50 < pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String name) {
        String clean = name.strip().toLowerCase(Locale.ROOT);
        if (clean.equals("iso-8859-1") || clean.equals("latin1") || clean.equals("us-ascii") || clean.equals("ascii")) {
            // as browsers do: pages that say Latin-1 or ASCII are written in its superset
            return Optional.of(Charset.forName("windows-1252"));
        }
        try {
            return Optional.of(Charset.forName(clean));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// Whether more bytes stand in good UTF-8 sequences than in broken ones.
    private static boolean isMostlyUtf8(byte[] bytes) {
        Sequences sequences = sequences(bytes);
        return sequences.good() > sequences.broken();
    }

    /// How often bytes beyond ASCII make a character of UTF-8, and how often not.
    private record Sequences(int good, int broken) {}

    private static Sequences sequences(byte[] bytes) {
        int good = 0;
        int broken = 0;
        int at = 0;
        while (at < bytes.length) {
            int b = bytes[at] & 0xFF;
            if (b < 0x80) {
                at++;
                continue;
            }
            int more = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : 0;
            boolean whole = more > 0 && at + more < bytes.length;
            for (int i = 1; whole && i <= more; i++) {
                whole = (bytes[at + i] & 0xC0) == 0x80;
            }
            if (whole) {
                good++;
                at += more + 1;
            } else {
                broken++;
                at++;
            }
        }
        return new Sequences(good, broken);
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        CharsetMatch match = detector.detect();
        Charset fallback = Charset.forName("windows-1252");
        return match == null ? fallback : charset(match.getName()).orElse(fallback);
    }

    private static Decoded replacing(byte[] bytes, Charset charset, String place) {
        return finish(new String(bytes, charset), charset, bytes, place);
    }

    private static Decoded finish(String decoded, Charset charset, byte[] bytes, String place) {
        List<Problem> warnings = new ArrayList<>();
        boolean honest = charset.equals(StandardCharsets.UTF_8) && holdsReplacement(bytes);
        if (decoded.indexOf(REPLACEMENT) >= 0 && !honest) {
            long count = decoded.chars().filter(c -> c == REPLACEMENT).count();
            ProblemCode code = charset.equals(StandardCharsets.UTF_8) && holdsSurrogate(bytes)
                    ? ProblemCode.LONE_SURROGATE
                    : ProblemCode.BROKEN_ENCODING;
            warnings.add(new Problem(code, count + " characters did not fit " + charset.name(), place));
        }
        if (isMixed(bytes, charset)) {
            warnings.add(new Problem(
                    ProblemCode.MIXED_ENCODING,
                    sequences(bytes).good() + " characters of UTF-8 in a text that was read as " + charset.name(),
                    place));
        }
        String whole = withoutLoneSurrogates(decoded);
        if (!whole.equals(decoded)) {
            warnings.add(new Problem(ProblemCode.LONE_SURROGATE, "half a surrogate pair in " + charset.name(), place));
        }
        return new Decoded(whole, charset.name(), warnings);
    }

    /// Whether the bytes themselves hold a well-formed U+FFFD.
    private static boolean holdsReplacement(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
                return true;
            }
        }
        return false;
    }

    /// Whether a surrogate was written in UTF-8's manner, which UTF-8 forbids.
    private static boolean holdsSurrogate(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xED && (bytes[i + 1] & 0xFF) >= 0xA0 && (bytes[i + 1] & 0xFF) <= 0xBF) {
                return true;
            }
        }
        return false;
    }

    /// The text with every half of a surrogate pair replaced by U+FFFD; its length does not change.
    static String withoutLoneSurrogates(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (whole == null) {
                whole = new StringBuilder(text);
            }
            whole.setCharAt(i, REPLACEMENT);
        }
        return whole == null ? text : whole.toString();
    }
}
