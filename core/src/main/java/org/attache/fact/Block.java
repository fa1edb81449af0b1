package org.attache.fact;

import org.attache.text.Span;

/// One labelled stretch of a capture. Blocks of an article do not overlap; white space between them
/// belongs to none.
///
/// @param kind what it is
/// @param span of the capture text, without white space at either end
/// @param rule id of the rule that said so
public record Block(BlockKind kind, Span span, String rule) {}
