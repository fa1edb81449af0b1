/// Shows the ledger to a person in a browser, and to programs over HTTP.
///
/// May use every room below it, and never `tools`. Read [org.attache.serve.Desk] first, then
/// [org.attache.serve.page.Page]; `docs/serve.md` says how a page is added. The packages below: `book` lends open
/// ledgers, `guard` decides which requests are answered, `table` writes downloads, `page` holds a class for each
/// page.
@NullMarked
package org.attache.serve;

import org.jspecify.annotations.NullMarked;
