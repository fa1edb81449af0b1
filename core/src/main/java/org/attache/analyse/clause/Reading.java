package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.Article;
import org.attache.fact.Dating;
import org.attache.fact.TimeMention;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// An article as the finders of facts see it: its sentences, its cast, its times.
///
/// @param article with its capture and blocks
/// @param dating publication date and times spoken of
/// @param sentences of the body, in order
/// @param cast who and what is spoken of
public record Reading(Article article, Dating dating, List<Sentence> sentences, Cast cast) {
    /// Copies its list.
    public Reading {
        sentences = List.copyOf(sentences);
    }

    /// The capture text.
    public SourceText text() {
        return article.capture().text();
    }

    /// A place as ids of claims name it: from the beginning of the body on, so that a page's furniture, which changes
    /// from day to day and from outlet to outlet, does not change them.
    public Span place(Span span) {
        List<Span> paragraphs = article.paragraphs();
        return paragraphs.isEmpty() || span.start() < paragraphs.getFirst().start()
                ? span
                : span.shift(-paragraphs.getFirst().start());
    }

    /// The words at a span of the capture text.
    public Quote quote(Span span) {
        return text().quote(span);
    }

    /// The time expressions inside `span`, in order of the text.
    public List<TimeMention> times(Span span) {
        List<TimeMention> inside = new ArrayList<>();
        for (TimeMention time : dating.times()) {
            if (span.contains(time.quote().span())) {
                inside.add(time);
            }
        }
        return inside;
    }

    /// The sentence before `sentence` in the same paragraph or in an earlier one.
    public Optional<Sentence> before(Sentence sentence) {
        int at = sentences.indexOf(sentence);
        return at > 0 ? Optional.of(sentences.get(at - 1)) : Optional.empty();
    }

    /// The sentences of a paragraph, in order.
    public List<Sentence> paragraph(int index) {
        return sentences.stream().filter(s -> s.paragraph() == index).toList();
    }
}
