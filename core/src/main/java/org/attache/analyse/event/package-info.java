/// Events of the contract's nineteen types.
@NullMarked
package org.attache.analyse.event;

import org.jspecify.annotations.NullMarked;
