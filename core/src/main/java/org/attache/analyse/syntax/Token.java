package org.attache.analyse.syntax;

import org.attache.text.Span;

/// A word or mark of a sentence with its place in the capture text, its tags and its head in the
/// dependency tree (Universal Dependencies 2).
///
/// @param index in the sentence, from 0
/// @param span of the capture text
/// @param text the characters at the span
/// @param lemma lower-case base form ("met" → "meet"); the text itself where unknown
/// @param upos universal part of speech: `VERB`, `PROPN` …
/// @param xpos Penn Treebank tag: `VBD`, `NNP` …
/// @param head index of the governing token; -1 for the root
/// @param relation to the head: `nsubj`, `nsubj:pass`, `obl`, `acl:relcl` …
public record Token(
        int index, Span span, String text, String lemma, String upos, String xpos, int head, String relation) {
    /// Whether the relation is `name` or a subtype of it (`nsubj` is also true for `nsubj:pass`).
    public boolean isRelation(String name) {
        // asked for more than anything else: the length tells most of them apart
        int length = name.length();
        int more = relation.length() - length;
        return more == 0
                ? relation.equals(name)
                : more > 0 && relation.charAt(length) == ':' && relation.startsWith(name);
    }

    /// By its place alone, which tells the tokens of one text apart.
    @Override
    public int hashCode() {
        return span.start() * 31 + index;
    }

    /// Whether the token is a verb or auxiliary by its universal tag.
    public boolean isVerb() {
        return upos.equals("VERB") || upos.equals("AUX");
    }

    /// Whether the token is a noun, name or pronoun by its universal tag.
    public boolean isNominal() {
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
    }
}
