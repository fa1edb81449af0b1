/// Puts the stages in order, counts, resumes, reports; the only room that knows all stages, the clock and the disk
/// layout.
@NullMarked
package org.attache.run;

import org.jspecify.annotations.NullMarked;
