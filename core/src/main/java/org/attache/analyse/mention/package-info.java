/// Marks every phrase of a text that speaks of something an analyst of the field asks for: people, bodies and groups,
/// places, arms, platforms, times, amounts, named or not. Learnt from an open set; may use `syntax`, `name` and
/// `clause`. Read first: [MentionTagger] and [FieldMention].
@NullMarked
package org.attache.analyse.mention;

import org.jspecify.annotations.NullMarked;
