/// Runs the program over public test sets and writes what it found in the form of each set's scorer; holds no
/// rule of its own.
@NullMarked
package org.attache.tools.bench;

import org.jspecify.annotations.NullMarked;
