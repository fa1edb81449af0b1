package org.attache.cluster;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.attache.fact.Analysis;
import org.attache.fact.Findings;

/// What a running job has done so far, for Spark's own pages. A task that is run twice counts twice: the exact
/// numbers are those of the tables.
///
/// @param captures analysed
/// @param facts found
/// @param problems met
record Counts(LongAccumulator captures, LongAccumulator facts, LongAccumulator problems) implements Serializable {
    static Counts in(SparkContext context) {
        return new Counts(
                context.longAccumulator("captures"),
                context.longAccumulator("facts"),
                context.longAccumulator("problems"));
    }

    void capture(Analysis analysis) {
        Findings found = analysis.findings();
        captures.add(1);
        facts.add((long) found.events().size()
                + found.deals().size()
                + found.statements().size()
                + found.figures().size());
    }

    void problem() {
        problems.add(1);
    }
}
