/// Sentences, tokens, tags and dependency trees.
@NullMarked
package org.attache.analyse.syntax;

import org.jspecify.annotations.NullMarked;
