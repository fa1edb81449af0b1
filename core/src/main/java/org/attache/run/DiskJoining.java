package org.attache.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Ledger ledger;
    private final List<Correction> claims;
    private final Progress progress;

    /// @param claims corrections that change what is joined
    DiskJoining(Ledger ledger, List<Correction> claims, Progress progress) {
        this.ledger = ledger;
        this.claims = claims;
        this.progress = progress;
    }

    /// Joins all captures, writes what changed and lists it, unless somebody else linked or corrected after line
    /// `since`.
    ///
    /// @return number of entries that changed; nothing where it has to be done again
    OptionalInt written(String author, Instant at, long since) {
        try (Scratch scratch = new Scratch(folder())) {
            DiskLinked linked =
                    new DiskLinker(scratch, new Book(), progress::step).link(DiskJoining::findable, LinkingView::head);
            progress.step("writing entries");
            OptionalInt changed = ledger.linkUnlessOvertaken(linked.entries(), linked.copies(), author, at, since);
            if (changed.isPresent()) {
                progress.step("listing entries");
                if (claims.isEmpty()) {
                    new Cataloguer(ledger).catchUp(linked);
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

    private Path folder() {
        Path beside = ledger.place().beside().toAbsolutePath().getParent();
        Path folder = beside == null ? Path.of(".") : beside;
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for joining", e);
        }
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
