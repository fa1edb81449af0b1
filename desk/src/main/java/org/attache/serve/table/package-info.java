/// Tables that are downloaded: CSV and JSON of what a page shows.
@NullMarked
package org.attache.serve.table;

import org.jspecify.annotations.NullMarked;
