package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.fact.contract.EntryWriter;
import org.attache.run.Days;
import org.attache.run.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands that list entries of one kind. They differ in which entries they show and in their order only.
final class ListCommands {
    private ListCommands() {}

    /// What the list commands share.
    abstract static class EntryList implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        InputChoice input = new InputChoice();

        @Mixin
        FilterChoice filter = new FilterChoice();

        @Mixin
        LinesChoice lines = new LinesChoice();

        private final String nothing;

        EntryList(String nothing) {
            this.nothing = nothing;
        }

        abstract boolean shows(Entry entry);

        void print(Entry entry, EntryView view) {
            view.lineWithSentence(entry);
        }

        @Override
        public Integer call() throws IOException {
            return input.list(
                    spec.commandLine().getErr(), filter.filter(), this::shows, (dossier, problems) -> print(dossier));
        }

        private void print(Dossier dossier) {
            PrintWriter out = spec.commandLine().getOut();
            List<Entry> entries = Days.inOrder(
                    dossier, dossier.entries().stream().filter(this::shows).toList());
            switch (lines.format) {
                case JSONL -> {
                    EntryWriter writer = new EntryWriter();
                    entries.forEach(e -> out.println(writer.write(e)));
                }
                case TEXT -> {
                    EntryView view = new EntryView(new Terminal(out), dossier);
                    dossier.ahead(entries).forEach(e -> print(e, view));
                    if (entries.isEmpty()) {
                        out.println(nothing);
                    }
                }
            }
            out.flush();
        }

        static Predicate<Entry> ofTypes(EventType... types) {
            Set<String> keys =
                    java.util.Arrays.stream(types).map(EventType::key).collect(java.util.stream.Collectors.toSet());
            return e -> e.kind() == Entry.Kind.EVENT
                    && keys.contains(e.value("type").orElse(""));
        }
    }

    /// `attache deals`.
    @Command(
            name = "deals",
            mixinStandardHelpOptions = true,
            description = "List arms deals with stage, parties, item, number, value, and who says so.")
    static final class Deals extends EntryList {
        Deals() {
            super("No arms deals.");
        }

        @Override
        boolean shows(Entry entry) {
            return entry.kind() == Entry.Kind.DEAL;
        }
    }

    /// `attache meetings`.
    @Command(
            name = "meetings",
            mixinStandardHelpOptions = true,
            description = "List meetings, visits and attendances: who met whom, where and when.")
    static final class Meetings extends EntryList {
        private static final Predicate<Entry> CONTACTS =
                ofTypes(EventType.MEETING, EventType.VISIT, EventType.ATTENDANCE);

        Meetings() {
            super("No meetings.");
        }

        @Override
        boolean shows(Entry entry) {
            return CONTACTS.test(entry);
        }
    }

    /// `attache quotes`.
    @Command(
            name = "quotes",
            mixinStandardHelpOptions = true,
            description = "List statements, direct and indirect, with their speakers and relays.")
    static final class Quotes extends EntryList {
        Quotes() {
            super("No statements.");
        }

        @Override
        boolean shows(Entry entry) {
            return entry.kind() == Entry.Kind.STATEMENT;
        }
    }

    /// `attache figures`.
    @Command(
            name = "figures",
            mixinStandardHelpOptions = true,
            description = "List figures and series: killed, wounded, arrested, troops, shares, values.")
    static final class Figures extends EntryList {
        Figures() {
            super("No figures.");
        }

        @Override
        boolean shows(Entry entry) {
            return entry.kind() == Entry.Kind.FIGURE;
        }
    }

    /// `attache conflicts`.
    @Command(
            name = "conflicts",
            mixinStandardHelpOptions = true,
            description = "List what contradicts itself: both sentences side by side.")
    static final class Conflicts extends EntryList {
        Conflicts() {
            super("No conflicts.");
        }

        @Override
        boolean shows(Entry entry) {
            return !entry.conflicts().isEmpty();
        }

        @Override
        void print(Entry entry, EntryView view) {
            view.conflicts(entry);
        }
    }

    /// `attache timeline`.
    @Command(
            name = "timeline",
            mixinStandardHelpOptions = true,
            description = "List everything that has a day, in its order.")
    static final class Timeline extends EntryList {
        Timeline() {
            super("Nothing has a day.");
        }

        @Override
        boolean shows(Entry entry) {
            return Dossier.day(entry).filter(d -> d.matches("\\d{4}.*")).isPresent();
        }

        @Override
        void print(Entry entry, EntryView view) {
            view.line(entry);
        }
    }
}
