package org.attache.analyse.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the first layer of a sentence encoder (all-MiniLM-L6-v2, Apache-2.0, out of its Maven package) holds of
/// words and parts of words, in fewer numbers. For training only.
final class PieceVectors {
    private static final int WIDTH = 384;
    private static final int LONGEST = 40;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final float[][] rows;

    /// Reads the package.
    ///
    /// @param width numbers of a word that are kept: the main components
    PieceVectors(Path jar, int width) throws IOException {
        byte[] model;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            try (InputStream in = zip.getInputStream(zip.getEntry("all-minilm-l6-v2-q-tokenizer.json"))) {
                JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
                vocabulary.properties().forEach(e -> pieces.put(e.getKey(), e.getValue().asInt()));
            }
            try (InputStream in = zip.getInputStream(zip.getEntry("all-minilm-l6-v2-q.onnx"))) {
                model = in.readAllBytes();
            }
        }
        byte[] name = "embeddings.word_embeddings.weight_quantized".getBytes(StandardCharsets.UTF_8);
        rows = reduce(table(model, name, pieces.size()), width);
    }

    /// The words that are one piece, longer than a letter.
    List<String> wholeWords() {
        List<String> words = new ArrayList<>();
        for (String piece : pieces.keySet()) {
            if (piece.length() > 1 && Character.isLetter(piece.charAt(0))) {
                words.add(piece);
            }
        }
        words.sort(null);
        return words;
    }

    /// The mean of the word's longest pieces; nothing where a letter has none.
    float[] of(String form) {
        String word = form.toLowerCase(Locale.ROOT);
        float[] sum = new float[rows[0].length];
        int found = 0;
        int at = 0;
        while (at < word.length()) {
            int end = Math.min(word.length(), at + LONGEST);
            Integer piece = null;
            while (end > at && piece == null) {
                piece = pieces.get((at == 0 ? "" : "##") + word.substring(at, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                at++;
                continue;
            }
            found++;
            Rows.add(sum, rows[piece], 1, sum.length);
            at = end;
        }
        for (int j = 0; j < sum.length && found > 0; j++) {
            sum[j] /= found;
        }
        return sum;
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
