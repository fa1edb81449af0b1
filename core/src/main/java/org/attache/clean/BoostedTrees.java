package org.attache.clean;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A sum of small decision trees that gives a probability (gradient boosting on the logistic loss; Friedman 2001).
///
/// Thread-safe: immutable.
final class BoostedTrees {
    private final double base;
    private final List<Tree> trees;

    /// One tree as arrays: at an inner node a row goes left if its `feature` is at most `threshold`; at a leaf
    /// `feature` is -1 and `threshold` the value.
    static final class Tree {
        private final short[] feature;
        private final float[] threshold;
        private final short[] left;
        private final short[] right;

        Tree(short[] feature, float[] threshold, short[] left, short[] right) {
            this.feature = feature.clone();
            this.threshold = threshold.clone();
            this.left = left.clone();
            this.right = right.clone();
        }

        double value(float[] row) {
            int at = 0;
            while (feature[at] >= 0) {
                at = row[feature[at]] <= threshold[at] ? left[at] : right[at];
            }
            return threshold[at];
        }
    }

    BoostedTrees(double base, List<Tree> trees) {
        this.base = base;
        this.trees = List.copyOf(trees);
    }

    /// Probability from 0 to 1 for a row of measures.
    double probability(float[] row) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static BoostedTrees read(DataInputStream in) throws IOException {
        double base = in.readDouble();
        int count = in.readInt();
        List<Tree> trees = new ArrayList<>(count);
        for (int t = 0; t < count; t++) {
            int size = in.readUnsignedShort();
            short[] feature = new short[size];
            float[] threshold = new float[size];
            short[] left = new short[size];
            short[] right = new short[size];
            for (int i = 0; i < size; i++) {
                feature[i] = in.readShort();
                threshold[i] = in.readFloat();
                if (feature[i] >= 0) {
                    left[i] = in.readShort();
                    right[i] = in.readShort();
                }
            }
            trees.add(new Tree(feature, threshold, left, right));
        }
        return new BoostedTrees(base, trees);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(base);
        out.writeInt(trees.size());
        for (Tree tree : trees) {
            out.writeShort(tree.feature.length);
            for (int i = 0; i < tree.feature.length; i++) {
                out.writeShort(tree.feature[i]);
                out.writeFloat(tree.threshold[i]);
                if (tree.feature[i] >= 0) {
                    out.writeShort(tree.left[i]);
                    out.writeShort(tree.right[i]);
                }
            }
        }
    }
}
