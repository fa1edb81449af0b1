/// Decides which requests are answered: host, origin, token, forgery, size and pace.
@NullMarked
package org.attache.serve.guard;

import org.jspecify.annotations.NullMarked;
