package org.attache.tools.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attache.analyse.mention.MentionTrainer;

/// Teaches the tagger that ships from the parts of re3d whose licences allow it: public domain, CC BY, CC BY-SA. The
/// documents of the European Union's delegation are left out. Same input, same file. Run by `scripts/train-mentions`.
final class Re3dTraining {
    private static final List<String> FREE =
            List.of("Australian Department of Foreign Affairs", "CENTCOM", "US State Department", "Wikipedia");

    private Re3dTraining() {}

    /// Arguments: folder of the sets, model file to write.
    public static void main(String[] arguments) throws IOException {
        MentionTrainer trainer = new MentionTrainer();
        for (Re3d.Document document : Re3d.documents(Path.of(arguments[0]), FREE)) {
            trainer.add(document.reading(), document.gold());
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            trainer.train(Re3d.ROUNDS).write(out);
        }
    }
}
