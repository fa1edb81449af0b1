package org.attache.tools.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.attache.analyse.name.Cast;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// News whose places are marked and tied to a gazetteer: which places are named, and in which country each lies.
final class Toponyms implements PublicSet {
    /// A town that stands for a government is a place all the same.
    private static final Set<Mention.Kind> NAMED =
            Set.of(Mention.Kind.NAME, Mention.Kind.DEMONYM, Mention.Kind.METONYM);

    private final String name;
    private final String file;

    /// @param name as the command line has it
    /// @param file below the set's folder
    Toponyms(String name, String file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String scorer() {
        return "scripts/score-toponyms " + file;
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(data.resolve("geo-toponyms/" + file)))) {
            for (Element article :
                    Jsoup.parse(in, "UTF-8", "", Parser.xmlParser()).select("article")) {
                if (predictions.wantsNext()) {
                    String id = article.attr("docid");
                    List<List<Object>> names = captures.text(text(article), id)
                            .flatMap(readings::whole)
                            .map(reading -> places(reading.cast()))
                            .orElse(List.of());
                    predictions.add(Map.of("doc", id, "places", names));
                }
            }
        }
    }

    /// The article's text with its line breaks: the gold's offsets count its characters.
    private static String text(Element article) {
        Element text = article.selectFirst("> text");
        return text == null ? "" : text.wholeText();
    }

    private static List<List<Object>> places(Cast cast) {
        return cast.places().stream()
                .filter(p -> p.entity().type() == EntityType.PLACE || p.entity().type() == EntityType.STATE)
                .filter(p -> NAMED.contains(p.mention().kind()))
                .map(p -> List.<Object>of(
                        p.mention().quote().span().start(),
                        p.mention().quote().span().end(),
                        p.entity().country().orElse("")))
                .toList();
    }
}
