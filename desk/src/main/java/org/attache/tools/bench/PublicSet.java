package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;

/// One public test set: how its documents become captures, and the program's answers its predictions.
///
/// A set may look at the documents and at what its task gives every system beside them; never at the gold. It
/// holds no rule and no setting of the program: every set is read by the same stages.
interface PublicSet {
    /// What the set is called on the command line: `scrapinghub`.
    String name();

    /// The scorer and the words that follow its name, before the file: `extraction_score.py scrapinghub`. A
    /// scorer of this repository begins with `scripts/`.
    String scorer();

    /// Reads the set below `data` and hands over one prediction a document.
    void predict(Path data, Predictions predictions) throws IOException;
}
