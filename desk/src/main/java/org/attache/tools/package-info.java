/// One class per command of the command line.
@NullMarked
package org.attache.tools;

import org.jspecify.annotations.NullMarked;
