/// Turns a capture into an article whose every character can be traced back, junk labelled.
@NullMarked
package org.attache.clean;

import org.jspecify.annotations.NullMarked;
