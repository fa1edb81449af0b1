/// Lends open ledgers to requests, one at a time each, and takes a person's corrections.
@NullMarked
package org.attache.serve.book;

import org.jspecify.annotations.NullMarked;
