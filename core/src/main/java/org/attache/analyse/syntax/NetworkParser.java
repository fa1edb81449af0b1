package org.attache.analyse.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.syntax.Recurrence.Table;

/// Heads, relations and tags by the [ArcNetwork]. Thread-safe: read-only.
final class NetworkParser {
    private static final String RESOURCE = "/lang/en/model/network.bin";
    private static final int BUFFER_BYTES = 1 << 16;

    private final ArcNetwork network;
    private final List<String> relations;

    private NetworkParser(ArcNetwork network, List<String> relations) {
        this.network = network;
        this.relations = relations;
    }

    /// A tree with its relations.
    ///
    /// @param heads of each word, -1 for the root
    /// @param tags for each word a score of each joint tag
    record Tree(List<Integer> heads, List<String> relations, Table tags) {}

    /// Parses tagged sentences, several side by side; a tree is the same whatever is read beside it.
    List<Tree> parse(List<Words> sentences) {
        List<Table> inputs = new ArrayList<>(sentences.size());
        for (Words words : sentences) {
            inputs.add(new Table(network.inputs().of(words)));
        }
        List<Table> read = network.second().read(network.first().read(inputs));
        List<Tree> trees = new ArrayList<>(sentences.size());
        for (Table rows : read) {
            trees.add(tree(rows.rows()));
        }
        return trees;
    }

    private Tree tree(float[][] read) {
        int n = read.length;
        int[] heads = new TreeSearch(network.arcs(read, n), n).heads();
        int[] labels = network.relations(read, heads);
        List<Integer> found = new ArrayList<>(n);
        List<String> named = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            found.add(heads[i]);
            named.add(relations.get(labels[i]));
        }
        return new Tree(found, named, new Table(network.tags().over(read, n)));
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

    /// Reads what `scripts/train-parser` wrote.
    static NetworkParser read(DataInputStream in) throws IOException {
        Pieces pieces = new Pieces(hashes(in));
        HashTable words = new HashTable(hashes(in));
        List<String> relations = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            relations.add(in.readUTF().intern());
        }
        List<PackedTable> inputs = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
            inputs.add(PackedTable.read(in));
        }
        ArcNetwork.Pair first = pair(in);
        ArcNetwork.Pair second = pair(in);
        ArcNetwork.Heads heads =
                new ArcNetwork.Heads(layer(in), layer(in), table(in), table(in), table(in), table(in));
        Table lower = table(in);
        Table higher = table(in);
        Table bias = table(in);
        ArcNetwork.Labels labels = new ArcNetwork.Labels(new ArcNetwork.Layer(lower, bias), higher, layer(in));
        return new NetworkParser(
                new ArcNetwork(new Inputs(pieces, words, inputs), first, second, heads, labels, layer(in)),
                List.copyOf(relations));
    }

    private static long[] hashes(DataInputStream in) throws IOException {
        long[] hashes = new long[in.readInt()];
        byte[] bytes = new byte[hashes.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        return hashes;
    }

    private static ArcNetwork.Pair pair(DataInputStream in) throws IOException {
        Recurrence forward = new Recurrence(table(in), table(in), table(in), true);
        return new ArcNetwork.Pair(forward, new Recurrence(table(in), table(in), table(in), false));
    }

    private static ArcNetwork.Layer layer(DataInputStream in) throws IOException {
        Table weights = table(in);
        return new ArcNetwork.Layer(weights, table(in));
    }

    private static Table table(DataInputStream in) throws IOException {
        return new Table(PackedTable.read(in).rows());
    }
}
