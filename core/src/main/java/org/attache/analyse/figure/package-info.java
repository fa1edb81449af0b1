/// Counts and measures.
@NullMarked
package org.attache.analyse.figure;

import org.jspecify.annotations.NullMarked;
