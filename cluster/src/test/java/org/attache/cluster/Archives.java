package org.attache.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes archives of our own pages.
final class Archives {
    private static final List<String> STATES =
            List.of("Norway", "Chile", "Kenya", "Vietnam", "Poland", "Peru", "Ghana");
    private static final List<String> NAMES =
            List.of("Tor Berg", "Ana Rojas", "Peter Kamau", "Tran Van Minh", "Jan Kowal", "Luis Quispe", "Kofi Mensah");

    private static final List<String> CITIES = List.of("Oslo", "Santiago", "Hanoi", "Warsaw", "Lima", "Accra");

    private Archives() {}

    /// A page whose every third is a reprint of the page before it.
    static String page(int number) {
        int story = number - (number % 3 == 2 ? 1 : 0);
        String one = STATES.get(story % STATES.size());
        String other = STATES.get((story + 1 + story / STATES.size()) % STATES.size());
        String minister = NAMES.get(story % NAMES.size());
        return "<html><head><title>" + one + " and " + other + " speak about patrols</title></head><body>"
                + "<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><h1>" + one + " and " + other
                + " speak about patrols</h1><p>Published March " + (1 + story % 27)
                + ", 2021</p><p>CAPITAL (Reuters) – "
                + one + "'s Defence Minister " + minister + " met " + other + "'s President "
                + NAMES.get((story + 3) % NAMES.size())
                + " on Tuesday to speak about border patrols and training at sea.</p><p>"
                + "Kenyan Defence Minister Peter Kamau visited " + CITIES.get(story % CITIES.size())
                + " on Monday.</p><p>"
                + one + " ordered " + (2 + story % 60) + " T-72 tanks from " + other + " in a contract worth $"
                + (10 + story)
                + " million, the ministry said in a statement on the deal.</p><p>“We shall go on with the patrols as planned,”"
                + " the minister said in an interview with AFP after the talks in the capital.</p><p>At least "
                + (30 + story)
                + " people have been killed in the fighting since January, a monitoring group said on Monday.</p>"
                + "<footer>© 2021 Outlet " + number + " – this site uses cookies</footer></body></html>";
    }

    /// An archive of so many pages from `first` on, a compressed member each.
    static Path write(Path file, int first, int pages) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = first; i < first + pages; i++) {
                out.write(member(page(i), i));
            }
        }
        return file;
    }

    /// An archive of so many prints of one page, each under its own address.
    static Path reprint(Path file, int page, int prints) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < prints; i++) {
                out.write(member(page(page).replace("Outlet " + page, "Outlet " + i), 1000 + i));
            }
        }
        return file;
    }

    private static byte[] member(String html, int number) throws IOException {
        byte[] page = html.getBytes(UTF_8);
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://paper" + number % 9
                            + ".example/story/" + number
                            + "\r\nWARC-Date: 2021-04-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:"
                            + number + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                            + (http.length + page.length) + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(http);
            out.write(page);
            out.write("\r\n\r\n".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
