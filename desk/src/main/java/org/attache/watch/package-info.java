/// Watches feeds and sitemaps: asks politely what is new, fetches it, and tells what it changed in the ledger.
@NullMarked
package org.attache.watch;

import org.jspecify.annotations.NullMarked;
