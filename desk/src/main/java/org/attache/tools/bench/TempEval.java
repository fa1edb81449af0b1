package org.attache.tools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.date.TimexWriter;
import org.jsoup.parser.Parser;

/// The English texts of TempEval-3 with marked time expressions: TimeBank (183) and AQUAINT (73). The day of each
/// document is told, as its task does. For measuring only.
final class TempEval implements PublicSet {
    private static final Pattern CREATED = Pattern.compile("<DCT>.*?value=\"(\\d{4}-?\\d\\d-?\\d\\d)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<TEXT>(.*?)</TEXT>", Pattern.DOTALL);

    private final String name;

    /// @param name `timebank` or `aquaint`
    TempEval(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String scorer() {
        return "timex_score.py " + name;
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder =
                data.resolve("temporal-tempeval3/TBAQ-cleaned/" + (name.equals("timebank") ? "TimeBank" : "AQUAINT"));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".tml"))
                    .sorted()
                    .toList();
        }
        TimexWriter writer = new TimexWriter();
        for (Path file : files) {
            if (!predictions.wantsNext()) {
                continue;
            }
            String source = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Matcher created = CREATED.matcher(source);
            Matcher body = TEXT.matcher(source);
            if (!created.find() || !body.find()) {
                continue;
            }
            String day = created.group(1).replace("-", "");
            LocalDate written = LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
            String text = Parser.unescapeEntities(body.group(1).replaceAll("<[^>]+>", ""), false);
            List<Map<String, Object>> timexes = new ArrayList<>();
            for (TimexWriter.Timex timex : writer.write(text, written)) {
                timexes.add(Map.of(
                        "b",
                        text.codePointCount(0, timex.span().start()),
                        "e",
                        text.codePointCount(0, timex.span().end()),
                        "type",
                        timex.type(),
                        "value",
                        timex.value()));
            }
            String id = String.valueOf(file.getFileName()).replace(".tml", "");
            predictions.add(Map.of("doc", id, "timex", timexes));
        }
    }
}
