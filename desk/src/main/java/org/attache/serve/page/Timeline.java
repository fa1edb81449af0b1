package org.attache.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A timeline as `charts.js` draws it: a lane for each topic, on it a mark for each entry from its first possible day
/// to its last, or at its time of day where that is known. Where there are too many, a mark stands for all entries
/// of a topic in a month, and the browser asks
/// again for the part that it zooms into.
final class Timeline {
    /// More marks than this are neither told apart by an eye nor drawn at once.
    private static final int MOST = 1200;

    /// Behind a day, where a time of that day is known.
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d{2}-\\d{2} (\\d{2}:\\d{2})$");

    private Timeline() {}

    static String of(Selection selection, Book book) {
        List<Listing> listings = new ArrayList<>();
        Lists.all(selection, book)
                .filter(l -> !l.day().first().isEmpty())
                .limit(MOST + 1L)
                .forEach(listings::add);
        ObjectNode chart = Chart.JSON.createObjectNode();
        chart.put("type", "timeline");
        ArrayNode lanes = chart.putArray("lanes");
        for (Topic topic : Topic.values()) {
            lanes.add(topic.title());
        }
        ArrayNode items = chart.putArray("items");
        if (listings.size() <= MOST) {
            chart.put("whole", true);
            listings.forEach(l -> item(items, l));
        } else {
            chart.put("whole", false);
            grouped(selection, book)
                    .forEach((month, counts) -> counts.forEach((topic, n) -> {
                        ObjectNode item = items.addObject();
                        item.put("lane", topic.lane());
                        item.put("from", month + "-01").put("to", month + "-28");
                        item.put("text", Show.count(n, "entry")).put("count", n);
                    }));
        }
        return chart.toString();
    }

    private static void item(ArrayNode items, Listing l) {
        ObjectNode item = items.addObject();
        item.put("lane", Topic.of(l).lane());
        item.put("from", l.day().first()).put("to", l.day().last());
        item.put("text", l.headline()).put("day", l.day().text());
        Matcher time = TIME.matcher(l.day().text());
        if (time.find()) {
            item.put("time", time.group(1));
        }
        item.put("origins", l.support().origins().size());
        item.put("own", l.day().own());
        if (l.support().conflicts() > 0) {
            item.put("conflict", true);
        }
        item.put("link", "/entry/" + l.id());
    }

    private static Map<String, Map<Topic, Long>> grouped(Selection selection, Book book) {
        Map<String, Map<Topic, Long>> all = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            book.catalogue().activity(topic.in(selection), 7).forEach((month, n) -> {
                if (month.length() == 7) {
                    all.computeIfAbsent(month, m -> new LinkedHashMap<>()).put(topic, n);
                }
            });
        }
        return all;
    }
}
