package org.attache.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Markup;
import org.attache.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// Renders an HTML page as text, the same for the same bytes on any machine, and notes what lies where.
///
/// Each run of text between two block boundaries is one line of the rendering, white space made single; an
/// empty line stands between two of them. Scripts, styles and pictures give no text. Nothing here is
/// recursive, so that a page nested 100,000 deep costs time in proportion to its size.
final class PageReader {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "math",
            "head",
            "map",
            "datalist");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "ul",
            "button",
            "label",
            "option",
            "caption");
    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /// Steps of a path that are kept, counted from the text upwards.
    private static final int PATH_STEPS = 14;

    /// Units of a class attribute that are kept.
    private static final int MAX_CLASS = 60;

    private PageReader() {}

    /// A page as text.
    ///
    /// @param text the rendering
    /// @param markup what lies where, and metadata
    /// @param tooDeep whether elements were nested beyond the limit
    record Page(String text, Markup markup, boolean tooDeep) {}

    /// The charset that the page gives itself, if any.
    static Optional<String> declaredCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Renders a decoded page.
    static Page read(String html, int maxDepth) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(maxDepth);
        Document document = parser.parseInput(html, "");
        Rendering rendering = new Rendering(maxDepth);
        document.traverse(rendering);
        rendering.flush();
        Markup markup = new Markup(rendering.elements, Metadata.of(document, rendering.text.length()));
        String text = rendering.text.toString();
        return new Page(text.isBlank() ? announced(markup) : text, markup, rendering.tooDeep);
    }

    /// What a page that is built in the browser says of itself: title and description, its only text without scripts.
    private static String announced(Markup markup) {
        return Stream.of(List.of("og:title", "title"), List.of("og:description", "description"))
                .flatMap(names -> names.stream()
                        .flatMap(name -> markup.metadata().stream()
                                .filter(entry -> entry.name().equals(name))
                                .map(Markup.Entry::content))
                        .limit(1))
                .map(content -> content.replaceAll("\\s+", " ").strip())
                .filter(content -> !content.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /// Walks the page once, in document order.
    private static final class Rendering implements NodeVisitor {
        private final int maxDepth;
        private final StringBuilder text = new StringBuilder();
        private final List<Markup.Element> elements = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private final Deque<Element> blocks = new ArrayDeque<>();
        private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
        // several lines lie in one element, and most steps of their paths are the same
        private final IdentityHashMap<Element, String> steps = new IdentityHashMap<>();
        private final IdentityHashMap<Element, String> paths = new IdentityHashMap<>();
        private final IdentityHashMap<Element, String> chains = new IdentityHashMap<>();
        private int linkUnits;
        private int strongUnits;
        private int links;
        private int strong;
        private int silent;
        private int pre;
        private boolean tooDeep;

        Rendering(int maxDepth) {
            this.maxDepth = maxDepth;
        }

        @Override
        public void head(Node node, int depth) {
            if (depth >= maxDepth - 2) {
                tooDeep = true;
            }
            switch (node) {
                case TextNode words -> append(words);
                case Element element -> open(element);
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (SILENT.contains(name)) {
                    silent--;
                } else if (BLOCKS.contains(name)) {
                    flush();
                    blocks.pollLast();
                } else if (name.equals("a")) {
                    links--;
                } else if (STRONG.contains(name)) {
                    strong--;
                }
                if (name.equals("pre")) {
                    pre--;
                }
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent++;
            } else if (BLOCKS.contains(name)) {
                flush();
                blocks.addLast(element);
            } else if (name.equals("a")) {
                links++;
            } else if (STRONG.contains(name)) {
                strong++;
            } else if (name.equals("br") && silent == 0) {
                lineBreak(element);
            }
            if (name.equals("pre")) {
                pre++;
            }
        }

        /// Two breaks in a row part paragraphs; one is white space, unless the text is set line by line.
        private void lineBreak(Element element) {
            Node before = element.previousSibling();
            while (before instanceof TextNode blank && blank.isBlank()) {
                before = before.previousSibling();
            }
            if (before instanceof Element previous && previous.normalName().equals("br")) {
                flush();
            } else {
                space();
            }
        }

        private void append(TextNode node) {
            if (silent > 0) {
                return;
            }
            String words = node.getWholeText();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\n' && pre > 0) {
                    flush();
                } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF') {
                    space();
                } else {
                    run.append(c);
                    linkUnits += links > 0 ? 1 : 0;
                    strongUnits += strong > 0 ? 1 : 0;
                }
            }
        }

        private void space() {
            if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
                run.append(' ');
            }
        }

        private void flush() {
            int length = run.length();
            while (length > 0 && run.charAt(length - 1) == ' ') {
                length--;
            }
            run.setLength(length);
            if (length > 0) {
                if (!text.isEmpty()) {
                    text.append("\n\n");
                }
                int start = text.length();
                text.append(TextDecoder.withoutLoneSurrogates(run.toString()));
                elements.add(new Markup.Element(new Span(start, text.length()), path(), features()));
            }
            run.setLength(0);
            linkUnits = 0;
            strongUnits = 0;
        }

        private Map<String, String> features() {
            Map<String, String> features = new HashMap<>();
            features.put("links", String.valueOf(linkUnits));
            features.put("strong", String.valueOf(strongUnits));
            Element block = blocks.peekLast();
            features.put("chain", block == null ? "" : chains.computeIfAbsent(block, this::chain));
            features.put("tag", block == null ? "body" : block.normalName());
            return features;
        }

        private String path() {
            Element block = blocks.peekLast();
            return block == null ? "" : paths.computeIfAbsent(block, this::path);
        }

        private String path(Element block) {
            return joined(block, element -> steps.computeIfAbsent(element, Rendering::step));
        }

        /// Numbers of the elements of the path: two lines lie in one element if they share its number.
        private String chain(Element block) {
            return joined(
                    block,
                    element -> numbers.computeIfAbsent(element, _ -> numbers.size())
                            .toString());
        }

        private static String joined(Element block, Function<Element, String> name) {
            List<String> names = new ArrayList<>();
            Element at = block;
            while (at != null && names.size() < PATH_STEPS && !at.normalName().startsWith("#")) {
                names.add(name.apply(at));
                at = at.parent();
            }
            return String.join(">", names.reversed());
        }

        private static String step(Element element) {
            StringBuilder step = new StringBuilder(element.normalName());
            String names = element.className().strip();
            if (!names.isEmpty()) {
                String cut = names.length() > MAX_CLASS ? names.substring(0, MAX_CLASS) : names;
                step.append('.').append(cut.replaceAll("\\s+", ".").replace('>', '_'));
            }
            if (!element.id().isEmpty() && element.id().length() <= MAX_CLASS) {
                step.append('#').append(element.id().replace('>', '_'));
            }
            if (element.hasAttr("hidden")
                    || element.attr("style")
                            .replace(" ", "")
                            .toLowerCase(Locale.ROOT)
                            .contains("display:none")) {
                step.append("!hidden");
            }
            return step.toString();
        }
    }
}
