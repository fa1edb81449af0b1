/// Finds entities, events, deals, statements and figures in an article.
@NullMarked
package org.attache.analyse;

import org.jspecify.annotations.NullMarked;
