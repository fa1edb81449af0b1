/// One class a page: asks the book and makes the model that its template shows.
@NullMarked
package org.attache.serve.page;

import org.jspecify.annotations.NullMarked;
