package org.attache.run;

import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.ledger.Basis;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.link.DiskLinked;
import org.attache.link.DiskLinker;
import org.attache.link.Scratch;

/// Joins a ledger that holds more than memory does: in room on the disk beside it, which is given back at the end.
///
/// For one use.
final class DiskJoining {
    /// What files are called while they have a name.
    private static final String PREFIX = ".attache-joining-";

    private final Ledger ledger;
    private final List<Correction> claims;
    private final Progress progress;
    private final int few;

    /// @param claims corrections that change what is joined
    /// @param few so many entries are worded as their rows come
    DiskJoining(Ledger ledger, List<Correction> claims, Progress progress, int few) {
        this.few = few;
        this.ledger = ledger;
        this.claims = claims;
        this.progress = progress;
    }

    /// Joins all captures, writes what changed and lists it, unless somebody else linked or corrected since it
    /// was read.
    ///
    /// @return number of entries that changed; nothing where it has to be done again
    OptionalInt written(String author, Instant at, Basis basis) {
        try (Scratch scratch = new Scratch(room())) {
            DiskLinked linked =
                    new DiskLinker(scratch, new Book(), progress::step).link(DiskJoining::findable, LinkingView::head);
            progress.step("writing entries");
            OptionalInt changed = ledger.linkUnlessOvertaken(linked.entries(), linked.copies(), author, at, basis);
            if (changed.isPresent()) {
                progress.step("listing entries");
                if (claims.isEmpty()) {
                    new Cataloguer(ledger).catchUp(linked, few);
                } else {
                    // the catalogue is worded from what the captures say, not from what was corrected
                    new Cataloguer(ledger).catchUp();
                }
            }
            return changed;
        } catch (UncheckedIOException e) {
            throw LedgerException.noRoom(e, ledger.place().toString());
        }
    }

    /// Files beside the ledger. Each is taken out of its folder as soon as it is opened, so that nothing stays behind
    /// however the program ends.
    private Scratch.Room room() {
        Path beside = ledger.place().beside().toAbsolutePath().getParent();
        return room(beside == null ? Path.of(".") : beside);
    }

    /// Files of a folder, which is made where there is none.
    static Scratch.Room room(Path folder) {
        return () -> {
            Path file = Files.createTempFile(Files.createDirectories(folder), PREFIX, "");
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        };
    }

    private static String findable(Entry entry, Map<Entry.Report, String> words) {
        Map<String, String> lines = new HashMap<>();
        words.forEach((report, quote) -> lines.put(report.capture() + "/" + report.fact(), JoinView.line(quote)));
        return JoinView.findable(entry, lines);
    }

    /// The ledger's analyses as they are to be joined.
    private final class Book implements DiskLinker.Captures {
        @Override
        public List<String> names() {
            return ledger.names();
        }

        @Override
        public <V> void read(List<String> names, Function<Analysis, V> view, Consumer<V> sink) {
            ledger.analyses(
                    names,
                    analysis -> view.apply(Facts.corrected(analysis, claims)),
                    (name, payload) -> Optional.empty(),
                    sink);
        }
    }
}
