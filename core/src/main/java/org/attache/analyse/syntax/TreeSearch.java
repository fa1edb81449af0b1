package org.attache.analyse.syntax;

import java.util.Arrays;

/// Finds the projective tree with one root whose arcs have the highest sum (Eisner 1996). Not thread-safe.
final class TreeSearch {
    private static final float NONE = -1e30f;

    private final float[][] arcs;
    private final int size;

    /// @param arcs for each word a score for each head, and behind them one for being the root
    TreeSearch(float[][] arcs, int size) {
        this.arcs = arcs;
        this.size = size;
    }

    /// The heads, -1 for the root. Where each word's best head gives such a tree, it is that; else the search costs
    /// the cube of the number of words.
    int[] heads() {
        int[] best = new int[size];
        for (int i = 0; i < size; i++) {
            int head = size;
            for (int h = 0; h < size; h++) {
                if (h != i && arcs[i][h] > arcs[i][head]) {
                    head = h;
                }
            }
            best[i] = head == size ? -1 : head;
        }
        return isTree(best) ? best : search();
    }

    /// Whether the heads make one tree without crossing arcs.
    private boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < size; i++) {
            roots += heads[i] < 0 ? 1 : 0;
            int at = i;
            int steps = 0;
            while (at >= 0 && steps++ <= size) {
                at = heads[at];
            }
            if (at >= 0) {
                return false;
            }
        }
        if (roots != 1) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int left = Math.min(i, heads[i]);
            int right = Math.max(i, heads[i]);
            for (int k = left + 1; k < right && heads[i] >= 0; k++) {
                if (heads[k] < left || heads[k] > right) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] search() {
        float[][][] open = new float[2][size][size];
        float[][][] closed = new float[2][size][size];
        short[][] openSplit = new short[size][size];
        short[][][] closedSplit = new short[2][size][size];
        for (int length = 1; length < size; length++) {
            for (int left = 0; left + length < size; left++) {
                int right = left + length;
                float most = NONE;
                for (int k = left; k < right; k++) {
                    float sum = closed[1][left][k] + closed[0][k + 1][right];
                    if (sum > most) {
                        most = sum;
                        openSplit[left][right] = (short) k;
                    }
                }
                open[0][left][right] = most + arcs[left][right];
                open[1][left][right] = most + arcs[right][left];
                closed[0][left][right] = NONE;
                closed[1][left][right] = NONE;
                for (int k = left; k < right; k++) {
                    float sum = closed[0][left][k] + open[0][k][right];
                    if (sum > closed[0][left][right]) {
                        closed[0][left][right] = sum;
                        closedSplit[0][left][right] = (short) k;
                    }
                }
                for (int k = left + 1; k <= right; k++) {
                    float sum = open[1][left][k] + closed[1][k][right];
                    if (sum > closed[1][left][right]) {
                        closed[1][left][right] = sum;
                        closedSplit[1][left][right] = (short) k;
                    }
                }
            }
        }
        int root = 0;
        float most = NONE;
        for (int i = 0; i < size; i++) {
            float sum = closed[0][0][i] + closed[1][i][size - 1] + arcs[i][size];
            if (sum > most) {
                most = sum;
                root = i;
            }
        }
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        follow(heads, openSplit, closedSplit, 0, root, 0);
        follow(heads, openSplit, closedSplit, root, size - 1, 1);
        return heads;
    }

    /// Writes the heads of a closed part: `side` 1 where its head is the left end, 0 where it is the right.
    private static void follow(
            int[] heads, short[][] openSplit, short[][][] closedSplit, int left, int right, int side) {
        if (left == right) {
            return;
        }
        int at = closedSplit[side][left][right];
        if (side == 1) {
            heads[at] = left;
            follow(heads, openSplit, closedSplit, at, right, 1);
            followOpen(heads, openSplit, closedSplit, left, at);
        } else {
            heads[at] = right;
            follow(heads, openSplit, closedSplit, left, at, 0);
            followOpen(heads, openSplit, closedSplit, at, right);
        }
    }

    private static void followOpen(int[] heads, short[][] openSplit, short[][][] closedSplit, int left, int right) {
        int at = openSplit[left][right];
        follow(heads, openSplit, closedSplit, left, at, 1);
        follow(heads, openSplit, closedSplit, at + 1, right, 0);
    }
}
