package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Captures whose text, names and bytes mean harm: forty attacks at five places of a page each, and files that are
/// hostile by their names or bytes.
final class HostileCaptures {
    private HostileCaptures() {}

    /// Writes all of them into a folder.
    static void write(Path folder) throws IOException {
        List<String> attacks = attacks();
        for (int i = 0; i < attacks.size(); i++) {
            Files.writeString(
                    folder.resolve("page-%02d.txt".formatted(i)), page(i, attacks.get(i)), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, byte[]> broken : broken().entrySet()) {
            Files.write(folder.resolve(broken.getKey()), broken.getValue());
        }
    }

    /// Forty attacks of the kinds that browsers, spreadsheets, templates, shells and servers have fallen for.
    static List<String> attacks() {
        List<String> all = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "\"><script>alert(1)</script>",
                "' autofocus onfocus=alert(1) x='",
                "\" style=\"position:fixed;inset:0\" x=\"",
                "</textarea><script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>alert(1)//-->",
                "<a href=\"javascript:alert(1)\">read</a>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<form action=//evil.example><input name=q></form>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<math><mtext></mtext><script>alert(1)</script></math>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
                "${7*7} #{7*7} {{7*7}} <%= 7*7 %>",
                "@if(true) !{x} $unsafe{x}",
                "=1+1",
                "=HYPERLINK(\"//evil.example\",\"x\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1:A9)",
                "＝1+1",
                "a\r\nSet-Cookie: stolen=1",
                "a\u0000b\u0007\u001B[31mred",
                "\u202Egnp.exe\u202C",
                "\u2066right\u2069 to left",
                "\uFEFF\u200Bzero width\u200D",
                "\uD800 lone \uDC00 halves",
                "e" + "\u0301".repeat(200),
                "'; DROP TABLE record; --",
                "\" OR 1=1 --",
                "../../../../etc/passwd",
                "C:\\windows\\system32",
                "%00%0d%0aX-Evil: 1",
                "NEAR( AND OR NOT * ^ \""));
        assertEquals(40, new LinkedHashSet<>(all).size());
        return all;
    }

    private static String page(int number, String attack) {
        return """
                %s talks in Oslo

                %s Post

                Published March %d, 2024

                OSLO: Norwegian Defence Minister Ana %s Lund met Finnish Defence Minister Ivo Berg in Oslo on Friday.

                "We will buy more ships %s," Lund said.

                Finland ordered 44 Leopard 2 tanks from Norway in a contract worth $1.1 billion, the %s ministry said. \
                At least 12 soldiers were killed in a clash near the border.
                """.formatted(attack, attack, 1 + number % 28, attack, attack, attack)
                .replace('\uD800', '?')
                .replace('\uDC00', '?');
    }

    /// Files with hostile names, with bytes that are no text, and with a name too long for anything.
    private static Map<String, byte[]> broken() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String plain = page(1, "plain");
        all.put("<img src=x onerror=alert(1)>.txt", plain.getBytes(StandardCharsets.UTF_8));
        all.put("=cmd|' $C calc'!A0.txt", (plain + "\nOne more line.").getBytes(StandardCharsets.UTF_8));
        all.put("..%2f..%2fpasswd.txt", (plain + "\nTwo more lines.").getBytes(StandardCharsets.UTF_8));
        all.put("a\r\nSet-Cookie: stolen=1.txt", (plain + "\nThree more.").getBytes(StandardCharsets.UTF_8));
        all.put("utf-16.txt", page(2, "<script>alert(1)</script>").getBytes(StandardCharsets.UTF_16));
        all.put("utf-16-without-mark.txt", page(3, "<script>alert(1)</script>").getBytes(StandardCharsets.UTF_16LE));
        all.put(
                "utf-7.txt",
                page(4, "+ADw-script+AD4-alert(1)+ADw-/script+AD4-").getBytes(StandardCharsets.US_ASCII));
        // "<" and ">" in two bytes, as no encoder may write them; a lone byte of a longer sequence; the end cut off
        all.put(
                "overlong.txt",
                page(5, "\u00C0\u00BCscript\u00C0\u00BEalert(1)").getBytes(StandardCharsets.ISO_8859_1));
        all.put("torn.txt", page(6, "\u00FF\u00FE\u0080\u00E2\u0082").getBytes(StandardCharsets.ISO_8859_1));
        all.put("japanese.txt", page(7, "日本語<script>").getBytes(Charset.forName("Shift_JIS")));
        all.put("long.txt", page(8, "N" + "n".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8));
        return all;
    }
}
