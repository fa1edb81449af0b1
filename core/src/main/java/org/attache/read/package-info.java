/// Opens files, archives, feeds and addresses and yields captures; knows bytes, not meaning.
@NullMarked
package org.attache.read;

import org.jspecify.annotations.NullMarked;
