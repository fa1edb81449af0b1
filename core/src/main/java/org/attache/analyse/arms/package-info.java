/// Nouns for arms: what is no name ("fighter jets", "air defence systems", "weapons") but can be bought.
///
/// Uses `text` and `syntax` only. Read [org.attache.analyse.arms.ArmsNouns] first.
@NullMarked
package org.attache.analyse.arms;

import org.jspecify.annotations.NullMarked;
