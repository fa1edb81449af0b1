package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
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
    JavaRDD<String> entries(JavaRDD<Claim> claims) {
        int partitions = components.partitions();
        JavaRDD<Fate> fates = fates(claims).persist(StorageLevel.DISK_ONLY());
        JavaRDD<Claim> compared = fates.flatMap(
                fate -> (fate instanceof Fate.Compared one ? List.of(one.claim()) : List.<Claim>of()).iterator());
        JavaRDD<Claim> alone = fates.flatMap(
                fate -> (fate instanceof Fate.Alone one ? List.of(one.claim()) : List.<Claim>of()).iterator());
        JavaPairRDD<Rank, Tuple2<Rank, Packed>> followers =
                fates.flatMapToPair(fate -> (fate instanceof Fate.Follows one
                                ? List.of(new Tuple2<>(one.leader(), new Tuple2<>(one.leader(), one.reprint())))
                                : List.<Tuple2<Rank, Tuple2<Rank, Packed>>>of())
                        .iterator());
        JavaRDD<Edge> edges = edges(compared).persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<Rank, Rank> pairs = edges.mapToPair(edge -> new Tuple2<>(edge.left(), edge.right()));
        JavaPairRDD<Rank, Rank> labels = components.of(pairs);
        JavaPairRDD<Rank, Claim> grouped = grouped(compared.mapToPair(c -> new Tuple2<>(c.rank(), c)), labels)
                .union(alone.mapToPair(c -> new Tuple2<>(c.rank(), c)));
        Broadcast<WordWeights> known = weights;
        JavaRDD<JoinedEntry> joined = grouped.cogroup(
                        grouped(edges.mapToPair(e -> new Tuple2<>(e.left(), e)), labels),
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

    private JavaRDD<Fate> fates(JavaRDD<Claim> claims) {
        Broadcast<WordWeights> known = weights;
        return new Blocks<String, Claim, ClaimSteps.Opened>(
                        Blocks.Keep.FIRST, ClaimSteps.REPRINTS, claim -> new ClaimSteps(known.value()).open(claim))
                .<Rank, Fate>walk(
                        claims.mapToPair(claim -> new Tuple2<>(
                                new Spot<>(claim.rank().kind() + " " + claim.print(), claim.rank()), claim)),
                        components.partitions(),
                        (kept, row, found) -> {
                            ClaimSteps steps = new ClaimSteps(known.value());
                            if (kept.size() < ClaimSteps.REPRINTS) {
                                found.accept(new Fate.Compared(row.claim()));
                            } else if (steps.areOne(kept.get(0), kept.get(1))) {
                                found.accept(
                                        new Fate.Follows(kept.getFirst().claim().rank(), steps.reprint(row)));
                            } else {
                                found.accept(new Fate.Alone(row.claim()));
                            }
                        });
    }

    private JavaRDD<Edge> edges(JavaRDD<Claim> claims) {
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
                        })
                .mapToPair(edge -> new Tuple2<>(new Tuple2<>(edge.left(), edge.right()), edge))
                .reduceByKey((one, same) -> one)
                .values();
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
