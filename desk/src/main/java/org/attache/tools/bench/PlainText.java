package org.attache.tools.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Renders a page as text without markup, as the WET records of Common Crawl hold it: the title, then every block
/// element's text as a line, no empty lines, scripts left out. Written apart from the program's own rendering
/// of pages, so that it gives nothing away of the markup.
final class PlainText {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select", "head");

    /// The text of a gzipped page.
    String of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Document document = Jsoup.parse(in, null, "");
            Lines lines = new Lines();
            lines.line(document.title());
            document.traverse(lines);
            lines.flush();
            return lines.text.toString();
        }
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder run = new StringBuilder();
        private int silent;

        void line(String line) {
            run.append(line);
            flush();
        }

        void flush() {
            String line = run.toString().replaceAll("[\\s\u00A0]+", " ").strip();
            if (!line.isEmpty()) {
                text.append(line).append('\n');
            }
            run.setLength(0);
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words when silent == 0 -> run.append(words.getWholeText());
                case Element element -> {
                    silent += SILENT.contains(element.normalName()) ? 1 : 0;
                    if (element.isBlock() || element.normalName().equals("br")) {
                        flush();
                    }
                }
                default -> {
                    // comments and data have no text
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                silent -= SILENT.contains(element.normalName()) ? 1 : 0;
                if (element.isBlock()) {
                    flush();
                }
            }
        }
    }
}
