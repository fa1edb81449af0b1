/// Disturbs the program on purpose and looks at what it says and keeps: kills, full disks, changed bytes, cut files,
/// mutated input. `docs/faults.md` tells how it is run and what came out.
@NullMarked
package org.attache.checks.faults;

import org.jspecify.annotations.NullMarked;
