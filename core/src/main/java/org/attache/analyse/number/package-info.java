/// Numbers as the press writes them: counts, sums of money, percentages, each with what bounds it.
///
/// Uses `text` and the bounds of `fact` only. Read [org.attache.analyse.number.Numeral] first.
@NullMarked
package org.attache.analyse.number;

import org.jspecify.annotations.NullMarked;
