package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every table and every list of every page is a download too, with as many rows as are shown.
final class TablesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FORMS = List.of("CSV", "JSON", "JSONL", "Parquet");

    /// Lists that are no tables: where one goes to, parts of a sentence, a picture or a row, what a colour means.
    private static final String NO_TABLE =
            "nav *, .facets *, .exports *, .chain, .track, .legend, .because, .keys, .conflict *, details.fold dl";

    /// One page of each kind, and those whose tables are not on the first.
    private static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/?new=all",
                "/KOR-POL",
                "/RUS",
                "/deals",
                "/people",
                "/people?name=Kim+Jong+Un",
                "/words",
                "/figures",
                "/conflicts",
                "/captures",
                "/captures/poland-04-baltic-reprint.txt",
                "/sources",
                "/map",
                "/search",
                "/search?q=Poland",
                "/add"));
        for (String list :
                List.of("/deals?supplier=KOR", "/search?topic=meetings", "/words", "/figures", "/conflicts")) {
            DeskOfExamples.get(list).select("a[href^=/entry/]").stream()
                    .map(a -> a.attr("href").replaceFirst("#.*", ""))
                    .distinct()
                    .limit(4)
                    .forEach(pages::add);
        }
        return pages;
    }

    @Test
    void everyTableAndListOfEveryPageNamesItsDownload() {
        List<String> without = new ArrayList<>();
        for (String path : pages()) {
            Document page = DeskOfExamples.get(path);
            Elements none = page.select(NO_TABLE);
            for (Element list : page.select("main :is(table, ol, ul, dl)")) {
                boolean isPart = list.parents().stream().anyMatch(p -> p.hasAttr("data-table"));
                if (!list.hasAttr("data-table") && !isPart && !none.contains(list)) {
                    without.add(path + " " + list.tagName() + "." + list.className());
                }
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void everyTableIsDownloadedWithTheRowsThatAreShown() {
        List<String> wrong = new ArrayList<>();
        Set<String> tables = new TreeSet<>();
        for (String path : pages()) {
            Document page = DeskOfExamples.get(path);
            boolean goesOn = !page.select(".more").isEmpty();
            shown(page).forEach((table, rows) -> {
                tables.add(table.name());
                Map<String, String> links = links(page, table.name());
                if (!links.keySet().containsAll(FORMS)) {
                    wrong.add(path + " " + table + " is offered as " + links.keySet());
                    return;
                }
                JsonNode all = JSON.readTree(answer(links.getOrDefault("JSON", "")));
                long held = table.key().isEmpty()
                        ? all.size()
                        : StreamSupport.stream(all.spliterator(), false)
                                .map(row -> row.get(table.key()))
                                .distinct()
                                .count();
                if ((goesOn && table.name().isEmpty()) ? held < rows : held != rows) {
                    wrong.add(path + " " + table + " shows " + rows + ", holds " + held);
                }
                assertEquals(
                        all.size(),
                        answer(links.getOrDefault("JSONL", "")).lines().count(),
                        path + table);
                assertTrue(answer(links.getOrDefault("CSV", "")).lines().count() > all.size(), path + table);
            });
        }
        assertEquals(List.of(), wrong);
        assertTrue(
                tables.containsAll(List.of(
                        "",
                        "about",
                        "activity",
                        "clues",
                        "conflicts",
                        "copies",
                        "disagreements",
                        "history",
                        "joins",
                        "met",
                        "months",
                        "offices",
                        "origins",
                        "outlets",
                        "pairs",
                        "partners",
                        "slots",
                        "speakers",
                        "states",
                        "totals")),
                tables.toString());
    }

    /// A table of a page.
    ///
    /// @param name as `?table=` has it; empty for the main one
    /// @param key column whose values are the rows that are shown; empty where each row is one
    private record Shown(String name, String key) {}

    /// How many rows of each table a page shows.
    private static Map<Shown, Integer> shown(Document page) {
        Map<Shown, Integer> rows = new LinkedHashMap<>();
        for (Element list : page.select("main [data-table]")) {
            int many = list.select(
                            switch (list.tagName()) {
                                case "table" -> "> tbody > tr";
                                case "dl" -> "> dt";
                                default -> "> *";
                            })
                    .size();
            rows.merge(new Shown(list.attr("data-table"), list.attr("data-key")), many, Integer::sum);
        }
        return rows;
    }

    private static Map<String, String> links(Document page, String table) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Element link : page.select("p.downloads a")) {
            String name = link.attr("href").replaceFirst(".*[?&]table=", "");
            if (table.equals(name.equals(link.attr("href")) ? "" : name)) {
                links.putIfAbsent(link.text(), link.attr("href"));
            }
        }
        return links;
    }

    private static String answer(String address) {
        HttpResponse<String> answer = DeskOfExamples.answer(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }
}
