package org.attache.analyse.syntax;

/// The weights of a linear model, found by the number of a feature ("hash kernel", Bohnet 2010).
interface WeightTable {
    /// The sum of the weights of the first `count` features for one outcome.
    int score(int[] features, int count, int outcome);
}
