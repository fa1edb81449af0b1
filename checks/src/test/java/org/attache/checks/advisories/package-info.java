/// Whether a jar or script that ships lies in a range of versions that an advisory names; asks nobody.
///
/// May use the JDK, Jackson, Maven's and npm's own order of versions. Read first: [DependencyCheck] and [Advisory].
@NullMarked
package org.attache.checks.advisories;

import org.jspecify.annotations.NullMarked;
