/// Measures: each stage by itself (JMH), cleaning beside other cleaners, and what pages are like. Never shipped.
@NullMarked
package org.attache.bench;

import org.jspecify.annotations.NullMarked;
