/// Entries written for other programs: tables, graphs, linked data.
///
/// Read [org.attache.run.export.ExportFormat] first; each form has a class of its own that says what it follows.
@NullMarked
package org.attache.run.export;

import org.jspecify.annotations.NullMarked;
