package org.attache.checks.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// One sound file of each kind that is read, by its name: what is cut and mutated.
final class Samples {
    private static final String WORDS = Pages.page(3);

    private Samples() {}

    static Map<String, byte[]> all(Path examples) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (var files = Files.list(examples)) {
            for (Path file : files.sorted().toList()) {
                all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        byte[] wet = Files.readAllBytes(examples.resolve("aukus-03-crawl.wet"));
        all.put("crawl.wet.gz", members(wet));
        all.put("one-member.wet.gz", gzip(wet));
        all.put("page.txt", Program.bytes(WORDS));
        all.put("page.html.gz", gzip(Program.bytes(html())));
        all.put("page.html", Program.bytes(html()));
        all.put("feed.xml", Program.bytes(feed()));
        all.put("several.eml", Program.bytes(mail()));
        all.put("plain.eml", Program.bytes(head() + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + WORDS));
        all.put("letter.docx", docx());
        all.put("paper.pdf", Program.bytes(pdf()));
        all.put("several.zip", zip(Map.of("a.txt", WORDS, "b.txt", Pages.page(5))));
        return all;
    }

    private static String html() {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Norway and Chile hold talks</title><meta property=\"og:site_name\""
                + " content=\"The Harbour Courier\"><!-- a comment --><script>var a = '<p>';</script></head><body><nav><a href=\"/\">Home</a>"
                + "</nav><article><h1>Norway and Chile hold talks</h1><time datetime=\"2024-03-04\">March 4, 2024</time><p>"
                + WORDS.replace("\n\n", "</p>\n<p>") + "</p></article><footer>© 2024</footer></body></html>";
    }

    private static String feed() {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><item><title>Talks</title><link>https://example.org/a"
                + "</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>" + WORDS
                + "</p>]]></description></item><item><title>More talks</title><description>" + Pages.page(4)
                + "</description></item></channel></rss>";
    }

    private static String head() {
        return String.join(
                "\r\n",
                "From: Desk <desk@example.org>",
                "To: Reader <reader@example.org>",
                "Subject: Talks",
                "Date: Mon, 4 Mar 2024 10:00:00 +0000",
                "MIME-Version: 1.0",
                "");
    }

    private static String mail() {
        return head()
                + "Content-Type: multipart/alternative; boundary=\"edge\"\r\n\r\n--edge\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + WORDS
                + "\r\n--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>"
                + "Norway and Chile=20hold talks</p>\r\n--edge--\r\n";
    }

    private static byte[] docx() throws IOException {
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", start + "<Types/>");
        parts.put(
                "word/document.xml",
                start
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + WORDS.replace("\n\n", "</w:t></w:r></w:p><w:p><w:r><w:t>")
                        + "</w:t></w:r></w:p></w:body></w:document>");
        parts.put(
                "docProps/core.xml",
                start
                        + "<c:p xmlns:c=\"x\" xmlns:dc=\"y\"><dc:title>Talks</dc:title><dc:creator>Desk</dc:creator></c:p>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(Program.bytes(part.getValue()));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String pdf() {
        StringBuilder words = new StringBuilder("BT /F1 10 Tf 40 800 Td 14 TL\n");
        WORDS.lines()
                .filter(l -> !l.isBlank())
                .forEach(l -> words.append('(')
                        .append(l.replace("(", "").replace(")", "").replaceAll("[^\\x20-\\x7E]", "-"))
                        .append(") Tj T*\n"));
        words.append("ET\n");
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + words.length() + " >>\nstream\n" + words + "endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder all = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", all.length()));
            all.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int at = all.length();
        return all.append("xref\n0 6\n")
                .append(table)
                .append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n")
                .toString();
    }

    /// Each record a member of its own, as crawlers write it.
    private static byte[] members(byte[] archive) throws IOException {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int from = 0;
        while (from < text.length()) {
            int next = text.indexOf("WARC/1.", from + 1);
            int to = next < 0 ? text.length() : next;
            all.write(gzip(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1)));
            from = to;
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(all)) {
            out.write(bytes);
        }
        return all.toByteArray();
    }
}
