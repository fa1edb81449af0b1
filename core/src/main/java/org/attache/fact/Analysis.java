package org.attache.fact;

/// All that was found in one capture: what `attache read --format jsonl` prints a line of.
///
/// @param article with its capture
/// @param dating when it was published and the times it speaks of
/// @param findings entities and claims
public record Analysis(Article article, Dating dating, Findings findings) {
    /// The capture's name, as reports cite it.
    public String captureName() {
        return article.capture().name();
    }
}
