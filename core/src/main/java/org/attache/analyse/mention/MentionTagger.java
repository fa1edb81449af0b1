package org.attache.analyse.mention;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.text.Span;

/// Marks the phrases of a text that speak of something of the field. Thread-safe: read-only.
public final class MentionTagger {
    private static final String MODEL = "/lang/en/model/mentions.bin";

    private final MentionFeatures features = new MentionFeatures();
    private final KnownArms arms = new KnownArms();
    private final MentionModel model;

    MentionTagger(MentionModel model) {
        this.model = model;
    }

    /// The tagger that ships with the program.
    ///
    /// @throws UncheckedIOException if its model cannot be read
    public static MentionTagger load() {
        try (InputStream in = MentionTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the program's file lacks " + MODEL);
            }
            return new MentionTagger(
                    MentionModel.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))));
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        }
    }

    /// Writes the model as [#load] reads it.
    ///
    /// @throws IOException if it cannot be written
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            model.write(data);
        }
    }

    /// The phrases of an article, in order of the text; none overlaps another.
    @SuppressWarnings("EnumOrdinal") // the order is part of the trained model
    public List<FieldMention> find(Reading reading) {
        List<FieldMention> all = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            List<FieldMention> found = new ArrayList<>();
            int[] labels = model.label(features.of(reading, sentence).toArray(int[][]::new));
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] % 2 == 0) {
                    continue;
                }
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                Span span =
                        sentence.token(i).span().cover(sentence.token(end - 1).span());
                found.add(new FieldMention(span, FieldMention.Type.values()[(labels[i] - 1) / 2]));
            }
            all.addAll(arms.add(reading, sentence, found));
        }
        return all;
    }
}
