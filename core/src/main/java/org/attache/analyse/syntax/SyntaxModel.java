package org.attache.analyse.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// All that training learned, in the order of the file. Thread-safe: read-only.
///
/// @param lexicon words seen
/// @param tags joint tags
/// @param tagger gives tags
/// @param parser gives heads
/// @param labeller gives relations
record SyntaxModel(Lexicon lexicon, TagSet tags, Tagger tagger, Parser parser, Labeller labeller) {
    /// First four bytes of the file; the last one counts the changes of its form.
    static final int MAGIC = 0x41535902;

    /// How many half-built trees the parser keeps: measured in docs/syntax.md.
    static final int BEAM_WIDTH = 8;

    private static final String RESOURCE = "/lang/en/model/syntax.bin";
    private static final int BUFFER_BYTES = 1 << 16;

    /// Reads the shipped model.
    static SyntaxModel load() {
        try (InputStream raw = SyntaxModel.class.getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("the program's jar lacks " + RESOURCE + ": build it anew");
            }
            return read(new DataInputStream(new BufferedInputStream(raw, BUFFER_BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE + " of the program's own jar", e);
        }
    }

    /// Reads a model from a stream.
    static SyntaxModel read(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("the syntax model begins with " + Integer.toHexString(magic) + ", wanted "
                    + Integer.toHexString(MAGIC) + ": train it anew with scripts/train-syntax");
        }
        Lexicon lexicon = Lexicon.read(in);
        TagSet tags = TagSet.read(in);
        Tagger tagger = new Tagger(tags, lexicon, PackedWeights.read(in), WordKinds.load(tags));
        Parser parser = new Parser(tags, PackedWeights.read(in), BEAM_WIDTH);
        return new SyntaxModel(lexicon, tags, tagger, parser, Labeller.read(in, tags));
    }
}
