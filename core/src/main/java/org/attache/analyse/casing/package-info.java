/// Gives a text that is written all in small letters or all in capitals the letters that the press would use, so that
/// the stages after it see names as names. Used by [org.attache.analyse.ArticleAnalyser] before `syntax`; depends on
/// no other room of the analysis. Read first: [Truecaser].
@NullMarked
package org.attache.analyse.casing;

import org.jspecify.annotations.NullMarked;
