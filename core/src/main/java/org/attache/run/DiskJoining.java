package org.attache.run;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/// Joins a ledger that holds more than memory does: in room on the disk beside it, which is given back at the end. A
/// program that is killed leaves there how far it came, and the next one goes on from there, unless a capture or a
/// correction came meanwhile or the program is another one.
///
/// For one use.
final class DiskJoining {
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
        try (Scratch scratch = new Scratch(JoiningRoom.in(JoiningRoom.folder(ledger.place())))) {
            try {
                OptionalInt changed = written(scratch, author, at, basis);
                scratch.giveUp();
                return changed;
            } catch (UncheckedIOException e) {
                // the disk is full: its room is wanted for other things
                scratch.giveUp();
                throw e;
            }
        } catch (IOException e) {
            throw LedgerException.noRoom(
                    new UncheckedIOException(e), ledger.place().toString());
        } catch (UncheckedIOException e) {
            throw LedgerException.noRoom(e, ledger.place().toString());
        }
    }

    private OptionalInt written(Scratch scratch, String author, Instant at, Basis basis) {
        String of = basis.stage() + " " + ledger.lastTold().hash();
        DiskLinked linked =
                new DiskLinker(scratch, new Book(), progress::step).link(of, DiskJoining::findable, LinkingView::head);
        OptionalInt changed = written(linked, author, at, basis);
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
    }

    /// Who was killed while the lists were made has written the entries already.
    private OptionalInt written(DiskLinked linked, String author, Instant at, Basis basis) {
        if (ledger.isLinked(basis.stage())) {
            return OptionalInt.of(0);
        }
        progress.step("writing entries");
        return ledger.linkUnlessOvertaken(linked.entries(), linked.copies(), author, at, basis);
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
