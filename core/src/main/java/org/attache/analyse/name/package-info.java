/// Entities: names, their types and countries, and what short names, titles and pronouns stand for.
@NullMarked
package org.attache.analyse.name;

import org.jspecify.annotations.NullMarked;
