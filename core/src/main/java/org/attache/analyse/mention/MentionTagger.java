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

    /// A phrase is marked from this probability on: half the F1 to be had, which gives the best F1 there is to expect.
    private static final double BOUND = 0.31;

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
            MentionLattice lattice =
                    new MentionLattice(model, features.of(reading, sentence).toArray(int[][]::new));
            for (MentionLattice.Candidate phrase : lattice.phrases(BOUND)) {
                Span span = sentence.token(phrase.first())
                        .span()
                        .cover(sentence.token(phrase.last()).span());
                found.add(new FieldMention(span, FieldMention.Type.values()[phrase.type()]));
            }
            all.addAll(arms.add(reading, sentence, found));
        }
        return all;
    }
}
