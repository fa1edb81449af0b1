package org.attache.tools;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.attache.fact.Analysis;
import org.attache.fact.Story;
import org.attache.link.StoryFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `attache stories`: which captures tell one story.
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Read captures and group those that tell one story and what came of it; keeps nothing.")
final class StoriesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    CapturesChoice input = new CapturesChoice();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = input.reading(spec.commandLine().getErr());
        Map<String, Analysis> analyses = new TreeMap<>();
        reading.read(input.captures, analysis -> analyses.put(analysis.captureName(), analysis));
        List<Story> stories = new StoryFinder().find(List.copyOf(analyses.values()));
        if (stories.isEmpty() && input.lines.format == LinesChoice.Format.TEXT) {
            out.println("No two captures tell one story.");
        }
        for (Story story : stories) {
            switch (input.lines.format) {
                case JSONL -> out.println(line(story));
                case TEXT -> {
                    out.println(Terminal.clean(String.join(", ", story.words())));
                    story.captures()
                            .forEach(name -> out.println("  " + Terminal.clean(name) + headline(analyses, name)));
                }
            }
        }
        out.flush();
        return reading.conclude();
    }

    private static String headline(Map<String, Analysis> analyses, String name) {
        Analysis analysis = analyses.get(name);
        return analysis == null
                ? ""
                : analysis.article().title().map(t -> "  " + Terminal.clean(t)).orElse("");
    }

    private static String line(Story story) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", story.id());
        story.captures().forEach(node.putArray("captures")::add);
        story.words().forEach(node.putArray("words")::add);
        return node.toString();
    }
}
