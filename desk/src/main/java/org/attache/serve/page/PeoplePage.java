package org.attache.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.ledger.PartyCatalogue;
import org.attache.ledger.Selection;
import org.attache.run.export.ExportFormat;
import org.attache.run.export.Network;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/people`: who met whom, as a network and as a table; `/people?name=…`: one person or body. Persons appear only
/// where some text names them with a public office.
public final class PeoplePage implements Page {
    /// A network of more is a ball of wool.
    private static final int MOST_NODES = 500;

    private static final int TABLE_ROWS = 100;
    private static final List<String> KINDS = List.of("person", "organization", "state");
    private static final Map<String, List<EventType>> CONTACTS = Map.of(
            "meetings", List.of(EventType.MEETING),
            "visits", List.of(EventType.VISIT),
            "contacts", List.of(EventType.MEETING, EventType.VISIT, EventType.ATTENDANCE),
            "accords", List.of(EventType.AGREEMENT, EventType.COOPERATION, EventType.EXERCISE, EventType.AID));

    @Override
    public String path() {
        return "/people";
    }

    /// What the template shows.
    ///
    /// @param bonds the strongest first
    /// @param members by name
    /// @param network the same, to be drawn
    /// @param shown rows of the table; a download has all
    /// @param filter of the events that bind them, as the API has it
    public record People(
            List<PartyCatalogue.Bond> bonds,
            Map<String, PartyCatalogue.Member> members,
            String network,
            List<PartyCatalogue.Bond> shown,
            String filter) {
        /// "Defence Minister, Russia" of a name.
        public String about(String name) {
            return PeoplePage.about(members.get(name));
        }
    }

    /// Office and country of a member.
    static String about(PartyCatalogue.@Nullable Member member) {
        if (member == null) {
            return "";
        }
        return Stream.of(
                        member.type().equals("person") ? member.office() : member.type(),
                        member.type().equals("state") ? "" : Show.country(member.country()))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<String> name = visit.query("name");
        if (name.isPresent()) {
            return PersonPage.answer(name.orElseThrow(), visit);
        }
        Book book = visit.book();
        int most = visit.query("most")
                .filter(m -> m.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(120);
        int nodes = Math.clamp(most, 10, MOST_NODES);
        List<String> kinds =
                visit.queries("kind").stream().filter(KINDS::contains).toList();
        int least = visit.query("least")
                .filter(m -> m.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        String key = "people " + visit.query("contact").orElse("") + kinds + visit.days();
        List<PartyCatalogue.Bond> all = book.once(
                key,
                () -> book.catalogue()
                        .people()
                        .bonds(selection(visit), kinds.isEmpty() ? KINDS : kinds, MOST_NODES * 6));
        List<PartyCatalogue.Bond> strong =
                all.stream().filter(b -> b.events() >= least).toList();
        if (visit.isDownload()) {
            return new Answer.Download(table(strong, book));
        }
        Optional<ExportFormat> form = visit.query("format")
                .flatMap(ExportFormat::find)
                .filter(f -> f == ExportFormat.GEXF || f == ExportFormat.GRAPHML);
        if (form.isPresent()) {
            return graph(strong, form.orElseThrow(), visit);
        }
        List<PartyCatalogue.Bond> bonds = within(strong, nodes);
        // hundreds of names are a question that takes a tenth of a second
        Map<String, PartyCatalogue.Member> members =
                book.once(key + " members " + least + ' ' + nodes, () -> members(bonds, book));
        return new Answer.Html(
                "people",
                "People and bodies",
                new People(
                        bonds,
                        members,
                        network(bonds, members),
                        bonds.subList(0, Math.min(TABLE_ROWS, bonds.size())),
                        Stream.of(
                                        Stream.of("kind=event"),
                                        types(visit).stream().map(type -> "type=" + type.key()),
                                        (kinds.isEmpty() ? KINDS : kinds)
                                                .stream().map(kind -> "between=" + kind),
                                        Stream.of("least=" + Math.max(1, least)))
                                .flatMap(part -> part)
                                .collect(Collectors.joining("&"))));
    }

    private static List<EventType> types(Visit visit) {
        return CONTACTS.getOrDefault(
                visit.query("contact").orElse("contacts"), CONTACTS.getOrDefault("contacts", List.of()));
    }

    /// The network as a graph for other programs, with everything that the page's filter leaves.
    private static Answer graph(List<PartyCatalogue.Bond> bonds, ExportFormat form, Visit visit) {
        SortedMap<String, Integer> names = new TreeMap<>();
        SortedMap<Network.Pair, SortedMap<String, Integer>> ties = new TreeMap<>();
        String type = visit.query("contact").filter(CONTACTS::containsKey).orElse("contacts");
        for (PartyCatalogue.Bond bond : bonds) {
            int events = Math.toIntExact(bond.events());
            names.merge(bond.one(), events, Integer::sum);
            names.merge(bond.other(), events, Integer::sum);
            ties.put(new Network.Pair(bond.one(), bond.other()), new TreeMap<>(Map.of(type, events)));
        }
        Network network = new Network("strength", names, ties);
        return new Answer.File(form.mediaType(), "people." + form.ending(), out -> form.write(network, out));
    }

    private static Selection selection(Visit visit) {
        return visit.book()
                .selection()
                .of(Entry.Kind.EVENT)
                .within(visit.days())
                .ofTypes(types(visit).stream().map(EventType::key).toList());
    }

    /// The strongest bonds that join so many names at most.
    private static List<PartyCatalogue.Bond> within(List<PartyCatalogue.Bond> bonds, int most) {
        Set<String> names = new LinkedHashSet<>();
        List<PartyCatalogue.Bond> kept = new ArrayList<>();
        for (PartyCatalogue.Bond bond : bonds) {
            int fresh = (names.contains(bond.one()) ? 0 : 1) + (names.contains(bond.other()) ? 0 : 1);
            if (names.size() + fresh <= most) {
                names.add(bond.one());
                names.add(bond.other());
                kept.add(bond);
            }
        }
        return kept;
    }

    private static String network(List<PartyCatalogue.Bond> bonds, Map<String, PartyCatalogue.Member> members) {
        ObjectNode network = Chart.JSON.createObjectNode();
        ArrayNode nodes = network.putArray("nodes");
        members.values().stream()
                .sorted(Comparator.comparing(PartyCatalogue.Member::name))
                .forEach(m -> nodes.addObject()
                        .put("id", m.name())
                        .put("type", m.type())
                        .put("about", about(m)));
        ArrayNode edges = network.putArray("edges");
        bonds.forEach(b ->
                edges.addObject().put("one", b.one()).put("other", b.other()).put("events", b.events()));
        return network.toString();
    }

    private static Map<String, PartyCatalogue.Member> members(List<PartyCatalogue.Bond> bonds, Book book) {
        List<String> names = bonds.stream()
                .flatMap(b -> Stream.of(b.one(), b.other()))
                .distinct()
                .toList();
        return book.catalogue().people().members(names, book.line());
    }

    private static Table table(List<PartyCatalogue.Bond> bonds, Book book) {
        Map<String, PartyCatalogue.Member> members = members(bonds, book);
        return new Table(
                "people",
                List.of("one", "one_is", "other", "other_is", "events", "first", "last"),
                bonds.stream()
                        .map(b -> List.of(
                                Table.cell(b.one()),
                                Table.cell(about(members.get(b.one()))),
                                Table.cell(b.other()),
                                Table.cell(about(members.get(b.other()))),
                                Table.cell((double) b.events()),
                                Table.cell(b.first()),
                                Table.cell(b.last()))));
    }
}
