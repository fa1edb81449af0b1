package org.attache.analyse.syntax;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.attache.analyse.syntax.Recurrence.Table;

/// Trains the [ArcNetwork].
final class NetworkTrainer {
    static final int WORD = 64, TAG = 24, FINE = 16, END = 24, IN = WORD + TAG + FINE + END, CELLS = Integer.getInteger("cells", 80), ARC = 64, REL = 64;
    static final float DROP = Float.parseFloat(System.getProperty("drop", "0.25"));

    /// One table with its gradient and Adam's memory.
    final class Param {
        float[][] w, g, m, v, t, gt, e; boolean sparse; BitSet touched = new BitSet();
        Param(int rows, int cols, float scale, boolean sparse) {
            this.sparse = sparse;
            w = new float[rows][cols]; g = new float[rows][cols]; m = new float[rows][cols]; v = new float[rows][cols]; e = new float[rows][cols];
            for (float[] r : w) for (int j = 0; j < cols; j++) r[j] = (random.nextFloat() * 2 - 1) * scale;
            if (!sparse) { t = new float[cols][rows]; }
            params.add(this);
        }
        Param(int rows, int cols) { this(rows, cols, (float) Math.sqrt(6.0 / (rows + cols)), false); }
        void turn() { if (t != null) for (int i = 0; i < w.length; i++) for (int j = 0; j < w[i].length; j++) t[j][i] = w[i][j]; }
        Table table() { return new Table(w); }
    }
    final List<Param> params = new ArrayList<>();
    final Random random = new Random(7);
    final int labels;
    final Param word, tag, fine, end;
    final Param[][] rec = new Param[4][3];
    final Param head, headB, dep, depB, product, own, root, dist, lDep, lHead, lB, lOut, lOutB;
    long step = 0;
    ArcNetwork net;

    NetworkTrainer(float[][] vectors, int tags, int fineClasses, int labels) {
        this.labels = labels;
        word = new Param(vectors.length, WORD, 0, true);
        for (int i = 0; i < vectors.length; i++) word.w[i] = vectors[i].clone();
        tag = new Param(tags + 1, TAG, 0.3f, true); fine = new Param(fineClasses, FINE, 0.3f, true); end = new Param(ArcNetwork.ENDINGS, END, 0.3f, true);
        for (int k = 0; k < 4; k++) {
            int in = k < 2 ? IN : 2 * CELLS;
            rec[k][0] = new Param(in, 4 * CELLS, (float) Math.sqrt(6.0 / (in + CELLS)), false);
            rec[k][1] = new Param(CELLS, 4 * CELLS, (float) Math.sqrt(3.0 / CELLS), false);
            rec[k][2] = new Param(1, 4 * CELLS, 0, false);
            Arrays.fill(rec[k][2].w[0], CELLS, 2 * CELLS, 1f);
        }
        head = new Param(2 * CELLS, ARC); headB = new Param(1, ARC, 0, false); dep = new Param(2 * CELLS, ARC); depB = new Param(1, ARC, 0, false);
        product = new Param(ARC, ARC, 0.05f, false); own = new Param(1, ARC, 0, false); root = new Param(1, ARC, 0.2f, false); dist = new Param(1, ArcNetwork.DISTANCES + 1, 0, false);
        lDep = new Param(2 * CELLS, REL); lHead = new Param(2 * CELLS, REL); lB = new Param(1, REL, 0, false); lOut = new Param(REL, labels); lOutB = new Param(1, labels, 0, false);
        build();
        for (Param p : params) { p.turn(); for (int i = 0; i < p.w.length; i++) p.e[i] = p.w[i].clone(); }
    }

    void build() {
        Recurrence[] r = new Recurrence[4];
        for (int k = 0; k < 4; k++) r[k] = new Recurrence(rec[k][0].table(), rec[k][1].table(), rec[k][2].table(), k % 2 == 0);
        net = new ArcNetwork(word.table(), tag.table(), fine.table(), end.table(), new ArcNetwork.Pair(r[0], r[1]), new ArcNetwork.Pair(r[2], r[3]),
                new ArcNetwork.Heads(head.table(), headB.table(), dep.table(), depB.table(), product.table(), own.table(), root.table(), dist.table()),
                new ArcNetwork.Labels(lDep.table(), lHead.table(), lB.table(), lOut.table(), lOutB.table()));
    }

    /// Everything worked out for one sentence.
    final class Pass {
        final int n; final Words w; final int[] rows, ends, tags, fines;
        final float[][] x, h1, h2, asHead, asDep, turned, arcs, lD, lH; final float[][][] gates = new float[4][][], mem = new float[4][][], out = new float[4][][];
        float[] m1, m2; 
        Pass(Words w, int[] rows, int[] ends, boolean train, Random r) {
            n = w.size; this.w = w; this.rows = rows.clone(); this.ends = ends.clone(); tags = Arrays.copyOf(w.tag, n); fines = Arrays.copyOf(w.fine, n);
            boolean[] dw = new boolean[n], dt = new boolean[n], df = new boolean[n];
            x = new float[n][IN];
            net.describe(rows, w, ends, x);
            if (train) for (int i = 0; i < n; i++) {
                if (r.nextFloat() < 0.15f) { Arrays.fill(x[i], 0, WORD, 0); this.rows[i] = -1; }
                if (r.nextFloat() < 0.1f) { Arrays.fill(x[i], WORD, WORD + TAG, 0); tags[i] = -1; }
                if (r.nextFloat() < 0.15f) { Arrays.fill(x[i], WORD + TAG, WORD + TAG + FINE, 0); fines[i] = -1; }
                if (r.nextFloat() < 0.15f) { Arrays.fill(x[i], WORD + TAG + FINE, IN, 0); this.ends[i] = -1; }
            }
            h1 = new float[n][2 * CELLS]; h2 = new float[n][2 * CELLS];
            run(net.first(), x, 0); m1 = mask(train, r); join(out[0], out[1], h1, m1);
            run(net.second(), h1, 2); m2 = mask(train, r); join(out[2], out[3], h2, m2);
            asHead = layer(h2, head, headB); asDep = layer(h2, dep, depB);
            turned = new float[n][ARC]; arcs = new float[n][n + 1];
            net.arcs(asHead, asDep, n, turned, arcs);
            lD = new float[n][REL]; lH = new float[n][REL];
            ArcNetwork.fill(lD, n, lB.table());
            Rows.multiply(h2, n, lDep.w, lD); Rows.multiply(h2, n, lHead.w, lH);
        }
        float[] mask(boolean train, Random r) { float[] m = new float[2 * CELLS]; for (int j = 0; j < m.length; j++) m[j] = !train ? 1 : r.nextFloat() < DROP ? 0 : 1 / (1 - DROP); return m; }
        void run(ArcNetwork.Pair pair, float[][] in, int at) {
            for (int k = 0; k < 2; k++) {
                gates[at + k] = new float[n][4 * CELLS]; mem[at + k] = new float[n][CELLS]; out[at + k] = new float[n][CELLS];
                (k == 0 ? pair.forward() : pair.backward()).read(in, n, gates[at + k], mem[at + k], out[at + k]);
            }
        }
        void join(float[][] a, float[][] b, float[][] o, float[] m) { for (int i = 0; i < n; i++) for (int j = 0; j < CELLS; j++) { o[i][j] = a[i][j] * m[j]; o[i][CELLS + j] = b[i][j] * m[CELLS + j]; } }
        float[][] layer(float[][] in, Param p, Param b) { float[][] o = new float[n][p.w[0].length]; ArcNetwork.fill(o, n, b.table()); Rows.multiply(in, n, p.w, o); ArcNetwork.clip(o, n); return o; }
        float[] relation(int d, int h, float[] hid) {
            for (int j = 0; j < REL; j++) hid[j] = Math.max(0, lD[d][j] + lH[h][j]);
            float[] s = lOutB.w[0].clone(); Rows.multiply(hid, lOut.w, s); return s;
        }
        int label(int d, int h, long mask) { float[] s = relation(d, h, new float[REL]); int b = -1; for (int l = 1; l < labels; l++) if ((mask >>> l & 1) != 0 && (b < 0 || s[l] > s[b])) b = l; return b; }
        int[] heads() { return new TreeSearch(arcs, n).heads(); }

        double learn(int[] gold, int[] rel) {
            double loss = 0;
            float[][] dA = new float[n][n + 1];
            for (int d = 0; d < n; d++) {
                int g = gold[d] < 0 ? n : gold[d];
                loss += soften(arcs[d], dA[d], n + 1, g);
            }
            float[][] dHead = new float[n][ARC], dTurned = new float[n][ARC];
            for (int d = 0; d < n; d++) {
                for (int h = 0; h < n; h++) if (h != d) {
                    dist.g[0][ArcNetwork.distance(d, h)] += dA[d][h];
                }
                dist.g[0][ArcNetwork.DISTANCES] += dA[d][n];
                float[] dd = dA[d];
                Rows.multiply(Arrays.copyOf(dd, n), asHead, dTurned[d]);
                Rows.add(dTurned[d], root.w[0], dd[n], ARC);
                Rows.add(root.g[0], turned[d], dd[n], ARC);
                Rows.add(own.g[0], dTurned[d], 1, ARC);
            }
            Rows.multiply(flip(dA, n, n), n, turned, dHead);
            float[][] dDep = new float[n][ARC];
            Rows.multiply(dTurned, n, product.t, dDep);
            Rows.multiply(flip(asDep, n, ARC), ARC, dTurned, product.g);
            float[][] dH2 = new float[n][2 * CELLS];
            back(h2, dHead, asHead, head, headB, dH2);
            back(h2, dDep, asDep, dep, depB, dH2);
            float[][] dD = new float[n][REL], dL = new float[n][REL];
            float[] hid = new float[REL];
            for (int d = 0; d < n; d++) if (gold[d] >= 0 && rel[d] > 0) {
                float[] s = relation(d, gold[d], hid); float[] ds = new float[labels];
                loss += soften(s, ds, labels, rel[d]);
                float[] dh = new float[REL];
                Rows.multiply(ds, lOut.t, dh);
                for (int j = 0; j < REL; j++) if (hid[j] > 0) Rows.add(lOut.g[j], ds, hid[j], labels); else dh[j] = 0;
                Rows.add(lOutB.g[0], ds, 1, labels);
                Rows.add(dD[d], dh, 1, REL); Rows.add(dL[gold[d]], dh, 1, REL); Rows.add(lB.g[0], dh, 1, REL);
            }
            float[][] f = flip(h2, n, 2 * CELLS);
            Rows.multiply(f, 2 * CELLS, dD, lDep.g); Rows.multiply(f, 2 * CELLS, dL, lHead.g);
            Rows.multiply(dD, n, lDep.t, dH2); Rows.multiply(dL, n, lHead.t, dH2);
            float[][] dH1 = new float[n][2 * CELLS];
            backRec(2, h1, dH2, m2, dH1); 
            float[][] dX = new float[n][IN];
            backRec(0, x, dH1, m1, dX);
            for (int i = 0; i < n; i++) {
                give(word, rows[i], dX[i], 0, WORD); give(tag, tags[i], dX[i], WORD, TAG); give(fine, fines[i], dX[i], WORD + TAG, FINE); give(end, ends[i], dX[i], WORD + TAG + FINE, END);
            }
            return loss;
        }
        void give(Param p, int row, float[] d, int at, int len) { if (row < 0) return; p.touched.set(row); float[] g = p.g[row]; for (int j = 0; j < len; j++) g[j] += d[at + j]; }
        void back(float[][] in, float[][] d, float[][] o, Param p, Param b, float[][] dIn) {
            for (int i = 0; i < n; i++) { for (int j = 0; j < d[i].length; j++) if (o[i][j] <= 0) d[i][j] = 0; Rows.add(b.g[0], d[i], 1, d[i].length); }
            Rows.multiply(flip(in, n, p.w.length), p.w.length, d, p.g);
            Rows.multiply(d, n, p.t, dIn);
        }
        void backRec(int at, float[][] in, float[][] dOut, float[] mask, float[][] dIn) {
            float[][] f = flip(in, n, in[0].length);
            for (int k = 0; k < 2; k++) {
                Param[] p = rec[at + k]; int stepBy = k == 0 ? 1 : -1;
                float[][] ga = gates[at + k], me = mem[at + k], ou = out[at + k];
                float[][] dG = new float[n][4 * CELLS];
                float[] dh = new float[CELLS], dc = new float[CELLS];
                for (int i = 0, t = k == 0 ? n - 1 : 0; i < n; i++, t -= stepBy) {
                    boolean firstStep = i == n - 1;
                    float[] g = ga[t], c = me[t], pc = firstStep ? null : me[t - stepBy], d = dG[t];
                    for (int j = 0; j < CELLS; j++) {
                        float gh = dOut[t][k * CELLS + j] * mask[k * CELLS + j] + dh[j];
                        float tc = Rows.tanh(c[j]);
                        float gi = g[j], gf = g[CELLS + j], go = g[2 * CELLS + j], gg = g[3 * CELLS + j];
                        float gc = dc[j] + gh * go * (1 - tc * tc);
                        d[2 * CELLS + j] = gh * tc * go * (1 - go);
                        d[j] = gc * gg * gi * (1 - gi);
                        d[CELLS + j] = (pc == null ? 0 : gc * pc[j] * gf * (1 - gf));
                        d[3 * CELLS + j] = gc * gi * (1 - gg * gg);
                        dc[j] = gc * gf;
                    }
                    Arrays.fill(dh, 0);
                    Rows.multiply(d, p[1].t, dh);
                    Rows.add(p[2].g[0], d, 1, 4 * CELLS);
                }
                Rows.multiply(f, f.length, dG, p[0].g);
                float[][] prev = new float[CELLS][n];
                for (int i = 0; i < n; i++) { int b = i - stepBy; if (b >= 0 && b < n) for (int j = 0; j < CELLS; j++) prev[j][i] = ou[b][j]; }
                Rows.multiply(prev, CELLS, dG, p[1].g);
                Rows.multiply(dG, n, p[0].t, dIn);
            }
        }
    }

    static float[][] flip(float[][] a, int rows, int cols) { float[][] t = new float[cols][rows]; for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) t[j][i] = a[i][j]; return t; }

    static double soften(float[] s, float[] d, int n, int gold) {
        float max = s[0]; for (int i = 1; i < n; i++) max = Math.max(max, s[i]);
        double sum = 0; for (int i = 0; i < n; i++) { d[i] = (float) Math.exp(s[i] - max); sum += d[i]; }
        for (int i = 0; i < n; i++) d[i] /= (float) sum;
        double loss = -Math.log(Math.max(1e-9, d[gold])); d[gold] -= 1; return loss;
    }

    void update(float rate, float batch) {
        step++;
        double norm = 0;
        for (Param p : params) for (int i = 0; i < p.g.length; i++) if (!p.sparse || p.touched.get(i)) for (float x : p.g[i]) norm += x * x;
        float clip = (float) Math.min(1.0, 5.0 * batch / Math.sqrt(norm + 1e-9)) / batch;
        float b1 = 0.9f, b2 = 0.95f;
        float c1 = (float) (1 - Math.pow(b1, step)), c2 = (float) (1 - Math.pow(b2, step));
        float keep = (float) Math.min(0.999, (1.0 + step) / (10 + step));
        for (Param p : params) {
            if (p.sparse) { for (int i = p.touched.nextSetBit(0); i >= 0; i = p.touched.nextSetBit(i + 1)) { adam(p.w[i], p.g[i], p.m[i], p.v[i], rate, clip, b1, b2, 1, 1); Arrays.fill(p.g[i], 0); } p.touched.clear(); }
            else { for (int i = 0; i < p.w.length; i++) { adam(p.w[i], p.g[i], p.m[i], p.v[i], rate, clip, b1, b2, c1, c2); Arrays.fill(p.g[i], 0); blend(p.e[i], p.w[i], keep); } p.turn(); }
        }
    }
    static void blend(float[] e, float[] w, float keep) { for (int j = 0; j < w.length; j++) e[j] = keep * e[j] + (1 - keep) * w[j]; }
    static void adam(float[] w, float[] g, float[] m, float[] v, float rate, float clip, float b1, float b2, float c1, float c2) {
        for (int j = 0; j < w.length; j++) {
            float x = g[j] * clip;
            float a = b1 * m[j] + (1 - b1) * x; float b = b2 * v[j] + (1 - b2) * x * x;
            m[j] = a; v[j] = b;
            w[j] -= rate * (a / c1) / ((float) Math.sqrt(b / c2) + 1e-6f);
        }
    }
    /// Exchanges the dense weights with their running means.
    void swap() { for (Param p : params) if (!p.sparse) { for (int i = 0; i < p.w.length; i++) { for (int j = 0; j < p.w[i].length; j++) { float x = p.w[i][j]; p.w[i][j] = p.e[i][j]; p.e[i][j] = x; } } p.turn(); } }

    void save(Path f) throws IOException {
        try (DataOutputStream o = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(f), 1 << 20))) {
            o.writeLong(step);
            for (Param p : params) for (float[][] a : new float[][][] {p.w, p.m, p.v, p.e}) for (float[] r : a) for (float x : r) o.writeFloat(x);
        }
    }
    void load(Path f) throws IOException {
        try (DataInputStream o = new DataInputStream(new BufferedInputStream(Files.newInputStream(f), 1 << 20))) {
            step = o.readLong();
            for (Param p : params) { for (float[][] a : new float[][][] {p.w, p.m, p.v, p.e}) for (float[] r : a) for (int j = 0; j < r.length; j++) r[j] = o.readFloat(); p.turn(); }
        }
    }
}
