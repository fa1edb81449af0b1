package org.attache.analyse.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the first layer of a sentence encoder (all-MiniLM-L6-v2, Apache-2.0, out of its Maven package) holds of
/// words and parts of words, in fewer numbers. For training only.
final class PieceVectors {
    private static final int WIDTH = 384;
    /// Numbers of a piece that are kept: the main components.
    private static final int WIDE = 96;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final float[][] rows;

    /// Reads the package.
    PieceVectors(Path jar) throws IOException {
        byte[] model;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            try (InputStream in = zip.getInputStream(zip.getEntry("all-minilm-l6-v2-q-tokenizer.json"))) {
                JsonNode vocabulary =
                        new ObjectMapper().readTree(in).path("model").path("vocab");
                vocabulary
                        .properties()
                        .forEach(e -> pieces.put(e.getKey(), e.getValue().asInt()));
            }
            pieces.keySet().stream().filter(PieceVectors::isPlain).sorted().forEach(kept::add);
            try (InputStream in = zip.getInputStream(zip.getEntry("all-minilm-l6-v2-q.onnx"))) {
                model = in.readAllBytes();
            }
        }
        byte[] name = "embeddings.word_embeddings.weight_quantized".getBytes(StandardCharsets.UTF_8);
        rows = reduce(table(model, name, pieces.size()), WIDE);
    }

    /// A number for each piece, in the order of the rows.
    long[] hashes() {
        return kept.stream().mapToLong(PieceVectors::hash).toArray();
    }

    private static long hash(String piece) {
        return piece.startsWith("##") ? Pieces.hash(piece.substring(2), true) : Pieces.hash(piece, false);
    }

    /// Writes the hashes and what the pieces are like.
    void write(DataOutputStream out) throws IOException {
        out.writeInt(kept.size());
        out.writeInt(WIDE);
        for (long hash : hashes()) {
            out.writeLong(hash);
        }
        for (String piece : kept) {
            for (float x : rows[Objects.requireNonNull(pieces.get(piece))]) {
                out.writeFloat(x);
            }
        }
    }

    /// Whether the piece is of English letters, digits or marks.
    private static boolean isPlain(String piece) {
        return piece.chars().allMatch(c -> c > ' ' && c < 127) && !(piece.startsWith("[") && piece.length() > 1);
    }

    /// The rows of the table by its name: a length-delimited field of raw bytes follows it in the file.
    private static byte[][] table(byte[] model, byte[] name, int count) throws IOException {
        for (int at = 0; at + name.length < model.length; at++) {
            int same = 0;
            while (same < name.length && model[at + same] == name[same]) {
                same++;
            }
            int data = at + name.length;
            // field 9 (raw data) of a tensor, then its length in bytes of seven bits
            if (same < name.length || model[data] != 0x4A) {
                continue;
            }
            int start = data + 1;
            while (model[start] < 0) {
                start++;
            }
            start++;
            byte[][] rows = new byte[count][WIDTH];
            for (int i = 0; i < count; i++) {
                System.arraycopy(model, start + i * WIDTH, rows[i], 0, WIDTH);
            }
            return rows;
        }
        throw new IOException("the encoder has no table of words");
    }

    /// The main components, each with the root of its spread, by repeated turning of a few random rows.
    private static float[][] reduce(byte[][] codes, int width) {
        double[] mean = new double[WIDTH];
        for (byte[] row : codes) {
            for (int j = 0; j < WIDTH; j++) {
                mean[j] += (row[j] & 255) / (double) codes.length;
            }
        }
        float[][] centred = new float[codes.length][WIDTH];
        float[][] spread = new float[WIDTH][WIDTH];
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j < WIDTH; j++) {
                centred[i][j] = (float) ((codes[i][j] & 255) - mean[j]) / 10;
            }
            for (int j = 0; j < WIDTH; j++) {
                Rows.add(spread[j], centred[i], centred[i][j] / codes.length, WIDTH);
            }
        }
        Random random = new Random(3);
        float[][] axes = new float[width][WIDTH];
        for (float[] axis : axes) {
            for (int j = 0; j < WIDTH; j++) {
                axis[j] = (float) random.nextGaussian();
            }
        }
        double[] size = new double[width];
        for (int round = 0; round < 60; round++) {
            float[][] next = new float[width][WIDTH];
            Rows.multiply(axes, width, spread, next);
            for (int k = 0; k < width; k++) {
                for (int b = 0; b < k; b++) {
                    double dot = 0;
                    for (int j = 0; j < WIDTH; j++) {
                        dot += next[k][j] * next[b][j];
                    }
                    Rows.add(next[k], next[b], (float) -dot, WIDTH);
                }
                double norm = 0;
                for (float x : next[k]) {
                    norm += x * x;
                }
                size[k] = Math.sqrt(norm);
                for (int j = 0; j < WIDTH; j++) {
                    next[k][j] /= (float) size[k];
                }
            }
            axes = next;
        }
        float[][] rows = new float[codes.length][width];
        for (int k = 0; k < width; k++) {
            // a spread of 1 for each component would make noise of the last ones: take the root of it off once
            double scale = 0.35 / Math.sqrt(Math.sqrt(size[k] * size[0]));
            for (int i = 0; i < codes.length; i++) {
                double dot = 0;
                for (int j = 0; j < WIDTH; j++) {
                    dot += centred[i][j] * axes[k][j];
                }
                rows[i][k] = (float) (dot * scale);
            }
        }
        return rows;
    }
}
