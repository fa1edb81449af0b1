package org.attache.fact;

import java.util.List;
import org.attache.text.Span;

/// What an HTML page said beside its text: elements as they lie over the capture text, and metadata.
/// Plain text has none.
///
/// @param elements block elements in document order, spans of the capture text
/// @param metadata name and content of `meta`, JSON-LD, microdata, `time` and `link` entries, in document order
public record Markup(List<Element> elements, List<Entry> metadata) {
    /// A capture without markup.
    public static final Markup NONE = new Markup(List.of(), List.of());

    /// Copies its lists.
    public Markup {
        elements = List.copyOf(elements);
        metadata = List.copyOf(metadata);
    }

    /// One block of text with the way to it.
    ///
    /// @param span of the capture text
    /// @param path tag names with classes and ids from the root: `html>body>div.story#main>p`
    /// @param features measures that the cleaner needs, such as link units and element kind, by name
    public record Element(Span span, String path, java.util.Map<String, String> features) {
        /// Copies its features.
        public Element {
            features = java.util.Map.copyOf(features);
        }
    }

    /// One metadata entry.
    ///
    /// @param name such as `article:published_time`, `og:site_name`, `jsonld:datePublished`, `title`
    /// @param content as written
    public record Entry(String name, String content) {}
}
