/// A text that never changes, and exact places in it.
///
/// Uses nothing but the JDK. Read [org.attache.text.SourceText] and [org.attache.text.Span] first.
@NullMarked
package org.attache.text;

import org.jspecify.annotations.NullMarked;
