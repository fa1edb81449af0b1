package org.attache.analyse.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attache.analyse.syntax.Recurrence.Table;

/// Heads, relations and tags by the [ArcNetwork]. Thread-safe: read-only.
final class NetworkParser {
    private static final String RESOURCE = "/lang/en/model/network.bin";
    private static final int BUFFER_BYTES = 1 << 16;
    /// How many sentences are read side by side at most.
    private static final int SHEAF = 16;

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

    /// Parses tagged sentences, those of like length side by side; a tree is the same whatever is read beside it.
    List<Tree> parse(List<Words> sentences) {
        List<Integer> order = new ArrayList<>(sentences.size());
        for (int s = 0; s < sentences.size(); s++) {
            order.add(s);
        }
        order.sort(Comparator.comparingInt(s -> sentences.get(s).size));
        Map<Integer, Tree> trees = new HashMap<>();
        for (int from = 0; from < order.size(); from += SHEAF) {
            List<Integer> sheaf = order.subList(from, Math.min(from + SHEAF, order.size()));
            List<Table> read = network.read(sheaf.stream().map(sentences::get).toList());
            for (int i = 0; i < read.size(); i++) {
                trees.put(sheaf.get(i), tree(read.get(i).rows()));
            }
        }
        List<Tree> inOrder = new ArrayList<>(sentences.size());
        for (int s = 0; s < sentences.size(); s++) {
            inOrder.add(trees.get(s));
        }
        return inOrder;
    }

    private Tree tree(float[][] views) {
        int n = views.length;
        int[] heads = new TreeSearch(network.arcs(views), n).heads();
        int[] labels = network.relations(views, heads);
        List<Integer> found = new ArrayList<>(n);
        List<String> named = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            found.add(heads[i]);
            named.add(relations.get(labels[i]));
        }
        return new Tree(found, named, new Table(network.tags(views)));
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
        List<PackedTable> tables = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
            tables.add(PackedTable.read(in));
        }
        Inputs inputs = new Inputs(pieces, words, tables);
        List<Table> first = tables(in, 6);
        List<Table> second = tables(in, 6);
        List<Table> heads = tables(in, 8);
        List<Table> labels = tables(in, 5);
        List<Table> tags = tables(in, 2);
        Table none = new Table(Rows.table(1, labels.get(1).rows()[0].length));
        ArcNetwork.Layer views = new ArcNetwork.Layer(
                beside(heads.get(0), heads.get(2), labels.get(0), labels.get(1), tags.get(0)),
                beside(heads.get(1), heads.get(3), labels.get(2), none, tags.get(1)));
        return new NetworkParser(
                new ArcNetwork(
                        new WordSums(inputs, gates(first)),
                        pair(first),
                        gates(second),
                        pair(second),
                        views,
                        new ArcNetwork.Heads(heads.get(4), heads.get(5), heads.get(6), heads.get(7)),
                        new ArcNetwork.Labels(
                                none.rows()[0].length, new ArcNetwork.Layer(labels.get(3), labels.get(4)))),
                List.copyOf(relations));
    }

    /// The weights of what two recurrences read: of the six tables, those that read forwards come first.
    private static ArcNetwork.Layer gates(List<Table> both) {
        return new ArcNetwork.Layer(beside(both.get(0), both.get(3)), beside(both.get(2), both.get(5)));
    }

    private static ArcNetwork.Pair pair(List<Table> both) {
        return new ArcNetwork.Pair(new Recurrence(both.get(1), true), new Recurrence(both.get(4), false));
    }

    private static Table beside(Table... tables) {
        return new Table(Rows.beside(Arrays.stream(tables).map(Table::rows).toList()));
    }

    private static List<Table> tables(DataInputStream in, int count) throws IOException {
        List<Table> tables = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            tables.add(new Table(PackedTable.read(in).rows()));
        }
        return tables;
    }

    private static long[] hashes(DataInputStream in) throws IOException {
        long[] hashes = new long[in.readInt()];
        byte[] bytes = new byte[hashes.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        return hashes;
    }
}
