/// What we claim, about what, on what evidence, by which rule: records only.
///
/// May use `text`. Read [org.attache.fact.Analysis] and [org.attache.fact.EventClaim] first. The written
/// form of these records is in `fact.contract`.
@NullMarked
package org.attache.fact;

import org.jspecify.annotations.NullMarked;
