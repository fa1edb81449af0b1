package org.attache.serve.page;

import java.util.List;
import java.util.Optional;

/// One report of an entry as a page shows it: the exact sentence in its surroundings, how it came to us, and where it
/// stands.
///
/// @param anchor id of its element on the page
/// @param capture name of the capture
/// @param fact id of the claim in the capture's analysis
/// @param source what the capture is called before a reader: its outlet, or its short name
/// @param chain speaker, agencies and outlet, in order
/// @param published when
/// @param words of the capture
/// @param proof where they stand
public record ReportView(
        String anchor,
        String capture,
        String fact,
        String source,
        List<String> chain,
        String published,
        Words words,
        Proof proof) {
    /// Copies its list.
    public ReportView {
        chain = List.copyOf(chain);
    }

    /// The sentence in its surroundings, each on one line.
    ///
    /// @param before what stands before it
    /// @param sentence to the letter, but for line breaks
    /// @param after what stands behind it
    public record Words(String before, String sentence, String after) {}

    /// Where the sentence stands.
    ///
    /// @param start first character of the capture text
    /// @param end one past the last
    /// @param sha256 of the capture's bytes
    /// @param rule that read it
    /// @param origin the independent origin that it was folded into, if any
    public record Proof(int start, int end, String sha256, String rule, Optional<String> origin) {}
}
