import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Puts the pages of a folder (of GeneratePages) into WARC archives as a crawler does: HTML responses, a compressed
/// member each.
///
/// Usage: FOLDER-OF-PAGES OUTPUT RECORDS RECORDS-AN-ARCHIVE [reprint]
/// With `reprint` every record carries the text of the first page, each with other junk around it: one story that
/// everybody printed.
final class GenerateArchives {
    public static void main(String[] arguments) throws IOException {
        List<Path> pages;
        try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
            pages = listed.sorted().toList();
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int records = Integer.parseInt(arguments[2]);
        int each = Integer.parseInt(arguments[3]);
        boolean reprint = arguments.length > 4 && arguments[4].equals("reprint");
        String first = Files.readString(pages.getFirst());
        for (int from = 0; from < records; from += each) {
            Path file = folder.resolve(String.format(Locale.ROOT, "crawl-%05d.warc.gz", from / each));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                for (int i = from; i < Math.min(records, from + each); i++) {
                    out.write(member(reprint ? first : Files.readString(pages.get(i % pages.size())), i));
                }
            }
        }
    }

    private static byte[] member(String text, int number) throws IOException {
        StringBuilder html = new StringBuilder("<html><head><title>").append(text.lines().skip(2).findFirst().orElse(""))
                .append("</title></head><body><div class=\"menu\"><a href=\"/\">Home</a><a href=\"/w").append(number % 31)
                .append("\">World</a></div><article>");
        for (String line : text.split("\n+", -1)) {
            html.append("<p>").append(line.replace("&", "&amp;").replace("<", "&lt;")).append("</p>\n");
        }
        html.append("</article><footer>Outlet ").append(number % 977).append(", page ").append(number).append("</footer></body></html>");
        byte[] page = html.toString().getBytes(StandardCharsets.UTF_8);
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://outlet" + number % 977 + ".example/" + number
                    + "\r\nWARC-Date: 2025-04-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:" + number
                    + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + (http.length + page.length)
                    + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(http);
            out.write(page);
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
