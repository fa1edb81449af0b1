/// Finds when an article was written and what times it speaks of.
@NullMarked
package org.attache.date;

import org.jspecify.annotations.NullMarked;
