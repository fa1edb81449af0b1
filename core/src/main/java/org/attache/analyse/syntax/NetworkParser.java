package org.attache.analyse.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.syntax.Recurrence.Table;

/// Heads and relations by the [ArcNetwork]. Thread-safe: read-only.
final class NetworkParser {
    private static final String RESOURCE = "/lang/en/model/network.bin";
    private static final int BUFFER_BYTES = 1 << 16;

    private final ArcNetwork network;
    private final long[] keys;
    private final int[] places;
    private final List<String> relations;
    private final long[] allowed;

    private NetworkParser(ArcNetwork network, long[] hashes, List<String> relations, long[] allowed) {
        this.network = network;
        this.relations = relations;
        this.allowed = allowed;
        int size = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        keys = new long[size];
        places = new int[size];
        for (int i = 0; i < hashes.length; i++) {
            int at = slot(hashes[i]);
            keys[at] = hashes[i];
            places[at] = i + 1;
        }
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (keys[at] != 0 && keys[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// A tree with its relations.
    record Tree(List<Integer> heads, List<String> relations) {}

    /// Parses a tagged sentence.
    Tree parse(Words words) {
        int n = words.size;
        int[] rows = new int[n];
        int[] ends = new int[n];
        for (int i = 0; i < n; i++) {
            String text = words.texts.get(i);
            rows[i] = places[slot(Hashing.word(text))];
            ends[i] = ArcNetwork.ending(text);
        }
        float[][] in = Rows.table(n, network.inputs());
        network.describe(rows, words, ends, in);
        float[][] first = both(network.first(), in, n);
        float[][] second = both(network.second(), first, n);
        float[][] asHead = layer(second, n, network.heads().head(), network.heads().headBias(), true);
        float[][] asDependent = layer(second, n, network.heads().dependent(), network.heads().dependentBias(), true);
        float[][] arcs = Rows.table(n, n + 1);
        network.arcs(asHead, asDependent, n, Rows.table(n, asHead[0].length), arcs);
        int[] heads = new TreeSearch(arcs, n).heads();
        float[][] low = layer(second, n, network.labels().dependent(), network.labels().bias(), false);
        float[][] high = Rows.table(n, low[0].length);
        Rows.multiply(second, n, network.labels().head().rows(), high);
        List<Integer> found = new ArrayList<>(n);
        List<String> named = new ArrayList<>(n);
        float[] hidden = new float[low[0].length];
        for (int i = 0; i < n; i++) {
            found.add(heads[i]);
            named.add(heads[i] < 0 ? relations.getFirst() : relation(words, i, heads[i], low, high, hidden));
        }
        return new Tree(found, named);
    }

    private String relation(Words words, int word, int head, float[][] low, float[][] high, float[] hidden) {
        for (int j = 0; j < hidden.length; j++) {
            hidden[j] = Math.max(0f, low[word][j] + high[head][j]);
        }
        float[] sums = network.labels().outBias().rows()[0].clone();
        Rows.multiply(hidden, network.labels().out().rows(), sums);
        long mask = allowed[Labeller.pair(words.universal[word], words.universal[head], word < head)];
        long open = mask == 0 ? -2L : mask;
        int best = -1;
        for (int label = 1; label < sums.length; label++) {
            if ((open >>> label & 1) != 0 && (best < 0 || sums[label] > sums[best])) {
                best = label;
            }
        }
        return relations.get(Math.max(best, 0));
    }

    private static float[][] both(ArcNetwork.Pair pair, float[][] in, int n) {
        int cells = pair.forward().cells();
        float[][] out = Rows.table(n, 2 * cells);
        float[][] gates = Rows.table(n, 4 * cells);
        float[][] memory = Rows.table(n, cells);
        float[][] part = Rows.table(n, cells);
        for (int side = 0; side < 2; side++) {
            (side == 0 ? pair.forward() : pair.backward()).read(in, n, gates, memory, part);
            for (int i = 0; i < n; i++) {
                System.arraycopy(part[i], 0, out[i], side * cells, cells);
            }
        }
        return out;
    }

    private static float[][] layer(float[][] in, int n, Table weights, Table bias, boolean clipped) {
        float[][] out = Rows.table(n, bias.rows()[0].length);
        ArcNetwork.fill(out, n, bias);
        Rows.multiply(in, n, weights.rows(), out);
        if (clipped) {
            ArcNetwork.clip(out, n);
        }
        return out;
    }

    /// Reads the shipped network.
    static NetworkParser load() {
        try (InputStream raw = NetworkParser.class.getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("the program's jar lacks " + RESOURCE + ": build it anew");
            }
            return read(new DataInputStream(new BufferedInputStream(raw, BUFFER_BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE + " of the program's own jar", e);
        }
    }

    private static NetworkParser read(DataInputStream in) throws IOException {
        long[] hashes = new long[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        List<String> relations = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            relations.add(in.readUTF().intern());
        }
        long[] allowed = new long[in.readInt()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = in.readLong();
        }
        Table[] t = new Table[4 + 12 + 8 + 5];
        for (int i = 0; i < t.length; i++) {
            t[i] = table(in);
        }
        ArcNetwork network = new ArcNetwork(
                t[0],
                t[1],
                t[2],
                t[3],
                new ArcNetwork.Pair(
                        new Recurrence(t[4], t[5], t[6], true), new Recurrence(t[7], t[8], t[9], false)),
                new ArcNetwork.Pair(
                        new Recurrence(t[10], t[11], t[12], true), new Recurrence(t[13], t[14], t[15], false)),
                new ArcNetwork.Heads(t[16], t[17], t[18], t[19], t[20], t[21], t[22], t[23]),
                new ArcNetwork.Labels(t[24], t[25], t[26], t[27], t[28]));
        return new NetworkParser(network, hashes, relations, allowed);
    }

    /// Numbers of one byte each, with one scale for a row.
    private static Table table(DataInputStream in) throws IOException {
        int count = in.readInt();
        int width = in.readInt();
        float[][] rows = Rows.table(count, width);
        byte[] codes = new byte[width];
        for (float[] row : rows) {
            float scale = in.readFloat();
            in.readFully(codes);
            for (int j = 0; j < width; j++) {
                row[j] = codes[j] * scale;
            }
        }
        return new Table(rows);
    }

    /// Writes what is read.
    static void write(DataOutputStream out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(rows[0].length);
        for (float[] row : rows) {
            float top = 1e-9f;
            for (float x : row) {
                top = Math.max(top, Math.abs(x));
            }
            out.writeFloat(top / 127);
            for (float x : row) {
                out.writeByte(Math.round(x * 127 / top));
            }
        }
    }
}
