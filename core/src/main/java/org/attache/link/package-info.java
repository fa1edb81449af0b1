/// Decides which claims speak of the same thing, which copy each other, which contradict, and says why.
@NullMarked
package org.attache.link;

import org.jspecify.annotations.NullMarked;
