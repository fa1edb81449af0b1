/// Statements: direct, indirect, split, relayed.
@NullMarked
package org.attache.analyse.speech;

import org.jspecify.annotations.NullMarked;
