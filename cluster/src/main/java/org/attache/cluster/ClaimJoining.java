package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.attache.fact.contract.EntryWriter;
import org.attache.link.Claim;
import org.attache.link.ClaimSteps;
import org.attache.link.Edge;
import org.attache.link.JoinedEntry;
import org.attache.link.Packed;
import org.attache.link.Rank;
import org.attache.link.Tied;
import org.attache.link.WordWeights;
import scala.Tuple2;

/// Joins claims to entries: claims meet in the blocks of their keys, those that are probably one hang together, and
/// what hangs together is joined by the desk's own classes, a component at a time.
///
/// @param weights of the words of all captures
/// @param components that claims are grouped with
record ClaimJoining(Broadcast<WordWeights> weights, Components components) {
    /// What becomes of a claim.
    private sealed interface Fate extends Serializable {
        /// It is compared with others.
        record Compared(Claim claim) implements Fate {}

        /// It goes where the first print of it goes.
        record Follows(Rank leader, Packed reprint) implements Fate {}

        /// It is an entry of its own.
        record Alone(Claim claim) implements Fate {}
    }

    /// The place of a claim in a block.
    private record Place(long day, Rank rank) implements Comparable<Place>, Serializable {
        @Override
        public int compareTo(Place other) {
            int byDay = Long.compare(day, other.day);
            return byDay != 0 ? byDay : rank.compareTo(other.rank);
        }
    }

    /// The entries as lines of JSON, in the ledger's order.
    ///
    /// @param told by each capture, under its name
    JavaRDD<String> entries(JavaPairRDD<String, Filed> told) {
        int partitions = components.partitions();
        JavaRDD<Fate> fates = fates(told).persist(StorageLevel.DISK_ONLY());
        JavaRDD<Claim> compared = fates.flatMap(
                fate -> (fate instanceof Fate.Compared one ? List.of(one.claim()) : List.<Claim>of()).iterator());
        JavaRDD<Claim> alone = fates.flatMap(
                fate -> (fate instanceof Fate.Alone one ? List.of(one.claim()) : List.<Claim>of()).iterator());
        JavaPairRDD<Rank, Tuple2<Rank, Packed>> followers =
                fates.flatMapToPair(fate -> (fate instanceof Fate.Follows one
                                ? List.of(new Tuple2<>(one.leader(), new Tuple2<>(one.leader(), one.reprint())))
                                : List.<Tuple2<Rank, Tuple2<Rank, Packed>>>of())
                        .iterator());
        JavaRDD<Edge> met = met(compared).persist(StorageLevel.DISK_ONLY());
        // not yet shuffled: the edges of a block lie together, and most of what hangs together does so in one block
        JavaPairRDD<Rank, Rank> pairs = met.mapToPair(edge -> new Tuple2<>(edge.left(), edge.right()));
        JavaPairRDD<Rank, Rank> labels = components.of(pairs);
        JavaPairRDD<Rank, Claim> grouped = grouped(compared.mapToPair(c -> new Tuple2<>(c.rank(), c)), labels)
                .union(alone.mapToPair(c -> new Tuple2<>(c.rank(), c)));
        Broadcast<WordWeights> known = weights;
        JavaRDD<JoinedEntry> joined = grouped.cogroup(
                        grouped(distinct(met).mapToPair(e -> new Tuple2<>(e.left(), e)), labels),
                        grouped(followers, labels),
                        partitions)
                .values()
                .flatMap(one -> join(new ClaimSteps(known.value()), one._1(), one._2(), one._3())
                        .iterator())
                .persist(StorageLevel.DISK_ONLY());
        return joined.mapToPair(entry -> new Tuple2<>(entry.id(), entry))
                .leftOuterJoin(ties(joined))
                .mapToPair(entry -> new Tuple2<>(
                        entry._2()._1().first(),
                        new EntryWriter()
                                .write(new ClaimSteps(known.value())
                                        .tied(entry._2()._1(), entry._2()._2().or(new ArrayList<>())))))
                .sortByKey(true, partitions)
                .values();
    }

    /// A print of a claim that has many before it.
    ///
    /// @param rank its own
    /// @param first the rank of the first print
    /// @param second that of the second
    private record Late(Rank rank, Rank first, Rank second) implements Serializable {}

    /// Claims stay where they are: what goes round is their ranks, and the first two prints of a claim that has many.
    private JavaRDD<Fate> fates(JavaPairRDD<String, Filed> told) {
        int partitions = components.partitions();
        JavaPairRDD<String, Late> late = Blocks.<String, Rank>of(Blocks.Keep.FIRST, ClaimSteps.REPRINTS)
                .<Rank, Late>walk(
                        told.values()
                                .flatMapToPair(one -> one.prints().open().stream()
                                        .map(print ->
                                                new Tuple2<>(new Spot<>(print.words(), print.rank()), print.rank()))
                                        .iterator()),
                        partitions,
                        (kept, row, found) -> {
                            if (kept.size() == ClaimSteps.REPRINTS) {
                                found.accept(new Late(row, kept.get(0), kept.get(1)));
                            }
                        })
                .mapToPair(one -> new Tuple2<>(one.rank().capture(), one))
                .persist(StorageLevel.DISK_ONLY());
        Broadcast<HashSet<Rank>> following =
                JavaSparkContext.fromSparkContext(told.context()).broadcast(new HashSet<>(following(told, late)));
        Broadcast<WordWeights> known = weights;
        return told.cogroup(late, partitions)
                .flatMap(one -> fates(one._2()._1(), one._2()._2(), following.value(), new ClaimSteps(known.value()))
                        .iterator());
    }

    /// The first prints of those claims whose first two prints are taken for one thing.
    private List<Rank> following(JavaPairRDD<String, Filed> told, JavaPairRDD<String, Late> late) {
        JavaPairRDD<Rank, Rank> firsts = late.values()
                .mapToPair(one -> new Tuple2<>(one.first(), one.second()))
                .reduceByKey((second, same) -> second, components.partitions());
        JavaPairRDD<String, Tuple2<Rank, Rank>> asked = firsts.flatMapToPair(pair -> List.of(
                        new Tuple2<>(pair._1().capture(), new Tuple2<>(pair._1(), pair._1())),
                        new Tuple2<>(pair._2().capture(), new Tuple2<>(pair._2(), pair._1())))
                .iterator());
        Broadcast<WordWeights> known = weights;
        return told.cogroup(asked, components.partitions())
                .flatMapToPair(one -> found(one._2()._1(), one._2()._2()).iterator())
                .groupByKey(components.partitions())
                .filter(prints -> {
                    ClaimSteps steps = new ClaimSteps(known.value());
                    List<Claim> two = new ArrayList<>();
                    prints._2().forEach(two::add);
                    two.sort(Comparator.comparing(Claim::rank));
                    return steps.areOne(steps.open(two.getFirst()), steps.open(two.getLast()));
                })
                .keys()
                .collect();
    }

    /// The claims of a capture that are asked for, under the ranks that they are asked for by.
    private static List<Tuple2<Rank, Claim>> found(Iterable<Filed> told, Iterable<Tuple2<Rank, Rank>> asked) {
        Map<Rank, Rank> wanted = new HashMap<>();
        asked.forEach(pair -> wanted.put(pair._1(), pair._2()));
        List<Tuple2<Rank, Claim>> all = new ArrayList<>();
        if (!wanted.isEmpty()) {
            told.forEach(one -> one.claims().open().stream()
                    .filter(claim -> wanted.containsKey(claim.rank()))
                    .forEach(claim -> all.add(new Tuple2<>(wanted.getOrDefault(claim.rank(), claim.rank()), claim))));
        }
        return all;
    }

    private static List<Fate> fates(Iterable<Filed> told, Iterable<Late> late, Set<Rank> following, ClaimSteps steps) {
        Map<Rank, Rank> firsts = new HashMap<>();
        late.forEach(one -> firsts.put(one.rank(), one.first()));
        List<Fate> fates = new ArrayList<>();
        told.forEach(one -> one.claims().open().forEach(claim -> {
            Rank first = firsts.getOrDefault(claim.rank(), claim.rank());
            if (first.equals(claim.rank())) {
                fates.add(new Fate.Compared(claim));
            } else if (following.contains(first)) {
                fates.add(new Fate.Follows(first, steps.reprint(steps.open(claim))));
            } else {
                fates.add(new Fate.Alone(claim));
            }
        }));
        return fates;
    }

    /// Claims that met in a block and are probably of one thing; again for each further block in which they met.
    private JavaRDD<Edge> met(JavaRDD<Claim> claims) {
        Broadcast<WordWeights> known = weights;
        return new Blocks<String, Claim, ClaimSteps.Opened>(
                        Blocks.Keep.LAST, ClaimSteps.WINDOW, claim -> new ClaimSteps(known.value()).open(claim))
                .<Place, Edge>walk(
                        claims.flatMapToPair(claim -> claim.keys().stream()
                                .map(key -> new Tuple2<>(
                                        new Spot<>(
                                                claim.rank().kind() + " " + key, new Place(claim.day(), claim.rank())),
                                        claim))
                                .iterator()),
                        components.partitions(),
                        (kept, row, found) -> {
                            ClaimSteps steps = new ClaimSteps(known.value());
                            kept.forEach(other -> steps.compare(other, row).ifPresent(found));
                        });
    }

    private static JavaRDD<Edge> distinct(JavaRDD<Edge> met) {
        return met.mapToPair(edge -> new Tuple2<>(new Tuple2<>(edge.left(), edge.right()), edge.points()))
                .reduceByKey((one, same) -> one)
                .map(edge -> new Edge(edge._1()._1(), edge._1()._2(), edge._2()));
    }

    /// Under the first claim of the component that they belong to.
    private static <V> JavaPairRDD<Rank, V> grouped(JavaPairRDD<Rank, V> rows, JavaPairRDD<Rank, Rank> labels) {
        return rows.leftOuterJoin(labels)
                .mapToPair(
                        row -> new Tuple2<>(row._2()._2().or(row._1()), row._2()._1()));
    }

    private static List<JoinedEntry> join(
            ClaimSteps steps, Iterable<Claim> claims, Iterable<Edge> edges, Iterable<Tuple2<Rank, Packed>> followers) {
        List<Claim> all = new ArrayList<>();
        claims.forEach(all::add);
        List<Edge> pairs = new ArrayList<>();
        edges.forEach(pairs::add);
        Map<Rank, List<Packed>> reprints = new HashMap<>();
        followers.forEach(follower ->
                reprints.computeIfAbsent(follower._1(), r -> new ArrayList<>()).add(follower._2()));
        return steps.join(all, pairs, reprints);
    }

    /// The ties of each entry, the first of them.
    private JavaPairRDD<String, ArrayList<Tied>> ties(JavaRDD<JoinedEntry> joined) {
        Broadcast<WordWeights> known = weights;
        JavaRDD<Tied> within = joined.flatMapToPair(entry -> entry.tellings().stream()
                        .map(telling -> new Tuple2<>(telling.rank().capture(), telling))
                        .iterator())
                .groupByKey(components.partitions())
                .flatMap(article -> {
                    List<JoinedEntry.Telling> tellings = new ArrayList<>();
                    article._2().forEach(tellings::add);
                    return new ClaimSteps(known.value())
                            .within(article._1(), tellings)
                            .iterator();
                });
        JavaRDD<Tied> deals = Blocks.<String, JoinedEntry.Standing>of(Blocks.Keep.LAST, 1)
                .<Tied.Turn, Tied>walk(
                        joined.flatMapToPair(entry -> entry.stands().stream()
                                .map(stand -> new Tuple2<>(new Spot<>(stand.row(), stand.turn()), stand))
                                .iterator()),
                        components.partitions(),
                        (kept, row, found) -> kept.forEach(before ->
                                new ClaimSteps(known.value()).tie(before, row).forEach(found)));
        return within.union(deals)
                .mapToPair(tie -> new Tuple2<>(new Tuple2<>(tie.from(), tie.to()), tie))
                .reduceByKey((one, other) -> one.turn().compareTo(other.turn()) <= 0 ? one : other)
                .mapToPair(tie -> new Tuple2<>(tie._1()._1(), tie._2()))
                .aggregateByKey(new ArrayList<>(), components.partitions(), ClaimJoining::added, ClaimJoining::merged)
                .mapValues(ClaimJoining::first);
    }

    private static ArrayList<Tied> added(ArrayList<Tied> ties, Tied tie) {
        ties.add(tie);
        return ties.size() > 2 * ClaimSteps.TIES ? first(ties) : ties;
    }

    private static ArrayList<Tied> merged(ArrayList<Tied> some, ArrayList<Tied> others) {
        some.addAll(others);
        return first(some);
    }

    private static ArrayList<Tied> first(ArrayList<Tied> ties) {
        ties.sort(Comparator.comparing(Tied::turn));
        return new ArrayList<>(ties.subList(0, Math.min(ties.size(), ClaimSteps.TIES)));
    }
}
