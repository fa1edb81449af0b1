/// Who does what to whom in a clause, whatever its syntax: passives, relative clauses, conjunction,
/// control, negation,
/// modality.
@NullMarked
package org.attache.analyse.clause;

import org.jspecify.annotations.NullMarked;
