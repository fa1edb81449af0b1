/// Arms deals.
@NullMarked
package org.attache.analyse.deal;

import org.jspecify.annotations.NullMarked;
