package org.attache.analyse.name;

import java.util.List;
import java.util.Optional;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// A stretch of one sentence that names something, before it is told whether several mean the same.
///
/// @param words of the name, in order, at least one
/// @param type what it seems to be
/// @param kind how it is named
/// @param term the lexicon's entry, where it is one
/// @param country code, where the words or those beside them tell it
/// @param role a person's title or description, where the words beside the name give one
/// @param rule which rule saw it
record Chunk(
        List<Word> words,
        EntityType type,
        Mention.Kind kind,
        Optional<Term> term,
        Optional<String> country,
        Optional<Role> role,
        String rule) {
    /// Copies its list.
    Chunk {
        words = List.copyOf(words);
    }

    /// Where it stands in the capture text.
    Span span() {
        return words.getFirst().span().cover(words.getLast().span());
    }

    /// Index of its first word in the sentence.
    int from() {
        return words.getFirst().index();
    }

    /// One past the index of its last word.
    int to() {
        return words.getLast().index() + 1;
    }

    /// The same with another type, by another rule.
    Chunk as(EntityType other, String by) {
        return new Chunk(words, other, kind, term, country, role, by);
    }

    /// What a person is said to be.
    ///
    /// @param words as the text has them
    /// @param head the last part of the title, as a key: "minister"
    /// @param sort `office`, `rank` or `honorific`
    record Role(String words, String head, String sort) {}
}
