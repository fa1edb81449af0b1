/// Keeps every claim for ever, in order, with its proof.
@NullMarked
package org.attache.ledger;

import org.jspecify.annotations.NullMarked;
