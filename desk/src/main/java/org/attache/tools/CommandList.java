package org.attache.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attache.tools.bench.BenchCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The commands with the lines that the help shows of them. The lines stand in the commands' annotations too;
/// reading those of all commands takes longer than all else that the help does. A test holds them to each other.
final class CommandList {
    /// By their names, in the order of the help.
    static final Map<String, Listed> ALL = all();

    private CommandList() {}

    /// A command.
    ///
    /// @param type its class
    /// @param line first line of its header, or else of its description
    /// @param hidden whether the help leaves it out
    record Listed(Class<?> type, String line, boolean hidden) {
        Listed(Class<?> type, String line) {
            this(type, line, false);
        }
    }

    private static Map<String, Listed> all() {
        Map<String, Listed> all = new LinkedHashMap<>();
        all.put(
                "brief",
                new Listed(
                        BriefCommand.class,
                        "Print a brief: meetings and visits, arms, force and sanctions, words, figures, conflicts, and how"
                                + " each capture was dated."));
        all.put("read", new Listed(ReadCommand.class, "Read captures and print what is in them; keeps nothing."));
        all.put(
                "link",
                new Listed(
                        LinkCommand.class,
                        "Read captures, join what they say, and print one entry a real-world fact; keeps nothing."));
        all.put(
                "stories",
                new Listed(
                        StoriesCommand.class,
                        "Read captures and group those that tell one story and what came of it; keeps nothing."));
        all.put(
                "add",
                new Listed(
                        AddCommand.class, "Put captures into the ledger and join what they say with what it holds."));
        all.put(
                "deals",
                new Listed(
                        ListCommands.Deals.class,
                        "List arms deals with stage, parties, item, number, value, and who says so."));
        all.put(
                "meetings",
                new Listed(
                        ListCommands.Meetings.class,
                        "List meetings, visits and attendances: who met whom, where and when."));
        all.put(
                "quotes",
                new Listed(
                        ListCommands.Quotes.class,
                        "List statements, direct and indirect, with their speakers and relays."));
        all.put(
                "figures",
                new Listed(
                        ListCommands.Figures.class,
                        "List figures and series: killed, wounded, arrested, troops, shares, values."));
        all.put(
                "conflicts",
                new Listed(ListCommands.Conflicts.class, "List what contradicts itself: both sentences side by side."));
        all.put("timeline", new Listed(ListCommands.Timeline.class, "List everything that has a day, in its order."));
        all.put(
                "sources",
                new Listed(
                        SourcesCommand.class,
                        "Show who copied whom: outlets, the agencies whose text they carry, and how much of each capture"
                                + " stands elsewhere too."));
        all.put("serve", new Listed(ServeCommand.class, "Open the ledger in a browser."));
        all.put(
                "watch",
                new Listed(WatchCommand.class, "Watch feeds and sitemaps, and tell what is new in the ledger."));
        all.put("show", new Listed(ShowCommand.class, "Show one entry with every report, chain and sentence."));
        all.put(
                "search",
                new Listed(
                        SearchCommand.class,
                        "Find entries of the ledger by words in them and in their sentences: words, \"a phrase\","
                                + " begin*."));
        all.put(
                "export",
                new Listed(ExportCommand.class, "Write entries for other programs: tables, graphs, linked data."));
        all.put(
                "merge",
                new Listed(
                        CorrectionCommands.Merge.class, "Say that two names are one person, body, weapon or place."));
        all.put(
                "split",
                new Listed(
                        CorrectionCommands.Split.class,
                        "Say that in one capture a name means somebody, or something, else."));
        all.put(
                "reject",
                new Listed(
                        CorrectionCommands.Reject.class,
                        "Say that a claim, or an entry with all its claims, is not to be counted."));
        all.put("undo", new Listed(CorrectionCommands.Undo.class, "Take a correction back."));
        all.put("copy", new Listed(CopyCommand.class, "Copy a ledger, from a file to a PostgreSQL server or back."));
        all.put(
                "verify",
                new Listed(
                        VerifyCommand.class,
                        "Check the whole ledger: numbers, hash chain, digests of all contents, every quote against its"
                                + " capture."));
        all.put(
                "doctor",
                new Listed(
                        DoctorCommand.class,
                        "Tell what this installation is, whether it works, and what the ledger holds."));
        all.put(
                "bench",
                new Listed(
                        BenchCommand.class,
                        "Write predictions for a public test set in its scorer's form; without SET, list the sets.",
                        true));
        all.put(
                "generate-completion",
                new Listed(
                        AutoComplete.GenerateCompletion.class,
                        "Generate bash/zsh completion script for ${ROOT-COMMAND-NAME:-the root command of this command}."));
        all.put(
                "help",
                new Listed(CommandLine.HelpCommand.class, "Display help information about the specified command."));
        return all;
    }
}
