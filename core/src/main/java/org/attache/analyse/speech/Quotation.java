package org.attache.analyse.speech;

import org.attache.text.Span;

/// A stretch of a paragraph between quotation marks.
///
/// @param outer with its marks, where it has them
/// @param words what stands between the marks, without white space at either end
/// @param paragraph index of the paragraph in the body
/// @param closed whether the closing mark stands in the same paragraph
record Quotation(Span outer, Span words, int paragraph, boolean closed) {}
