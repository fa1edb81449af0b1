package org.attache.analyse.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// What training learned of words and tags, in the order of the file; trees are the [NetworkParser]'s.
/// Thread-safe: read-only.
///
/// @param lexicon words seen
/// @param tags joint tags
/// @param tagger gives tags
record SyntaxModel(Lexicon lexicon, TagSet tags, Tagger tagger) {
    /// First four bytes of the file; the last one counts the changes of its form.
    static final int MAGIC = 0x41535903;

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
        return new SyntaxModel(lexicon, tags, tagger);
    }
}
