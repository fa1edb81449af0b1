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
    private static final int NODE = 4;

    private final double base;
    private final List<Tree> trees;
    /// All nodes of all trees in fours: threshold (as bits) or a leaf's value, feature or -1, and the places of the
    /// left and the right one; a page asks some thousand trees, and so each step reads one place.
    private final int[] nodes;
    private final int[] roots;

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

        /// Writes its nodes from `from` on.
        void lay(int[] nodes, int from) {
            for (int i = 0; i < feature.length; i++) {
                int at = from + i * NODE;
                nodes[at] = Float.floatToRawIntBits(threshold[i]);
                nodes[at + 1] = feature[i];
                nodes[at + 2] = from + left[i] * NODE;
                nodes[at + 3] = from + right[i] * NODE;
            }
        }
    }

    BoostedTrees(double base, List<Tree> trees) {
        this.base = base;
        this.trees = List.copyOf(trees);
        int size = 0;
        for (Tree tree : trees) {
            size += tree.feature.length * NODE;
        }
        nodes = new int[size];
        roots = new int[trees.size()];
        int from = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = from;
            trees.get(i).lay(nodes, from);
            from += trees.get(i).feature.length * NODE;
        }
    }

    /// Probability from 0 to 1 for a row of measures.
    double probability(float[] row) {
        double sum = base;
        for (int root : roots) {
            int at = root;
            while (nodes[at + 1] >= 0) {
                at = nodes[row[nodes[at + 1]] <= Float.intBitsToFloat(nodes[at]) ? at + 2 : at + 3];
            }
            sum += Float.intBitsToFloat(nodes[at]);
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
