/// Architecture, golden files, accuracy floors and docs tests; never shipped.
@NullMarked
package org.attache.checks;

import org.jspecify.annotations.NullMarked;
