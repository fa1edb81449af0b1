/// What one actor did to another as a PLOVER root, for exchange with programs and test sets that speak PLOVER.
@NullMarked
package org.attache.analyse.plover;

import org.jspecify.annotations.NullMarked;
