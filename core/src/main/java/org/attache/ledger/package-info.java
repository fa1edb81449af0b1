/// Keeps every claim for ever, in order, with its proof.
///
/// May use `text` and `fact`. Read [org.attache.ledger.Ledger] first.
@NullMarked
package org.attache.ledger;

import org.jspecify.annotations.NullMarked;
