package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.attache.fact.contract.WrittenEntry;
import org.attache.link.Claim;
import org.attache.link.ClaimSteps;
import org.attache.link.Edge;
import org.attache.link.JoinedEntry;
import org.attache.link.Packed;
import org.attache.link.Rank;
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

    /// The entries, in the ledger's order.
    ///
    /// @param told by each capture, under its name
    JavaRDD<EntryLine> entries(JavaPairRDD<String, Filed> told) {
        int partitions = components.partitions();
        JavaPairRDD<String, Late> late = late(told);
        Broadcast<HashSet<Rank>> following =
                JavaSparkContext.fromSparkContext(told.context()).broadcast(new HashSet<>(following(told, late)));
        JavaRDD<Fate> fates = fates(told, late, following).persist(StorageLevel.DISK_ONLY());
        JavaRDD<Claim> compared = fates.flatMap(
                fate -> (fate instanceof Fate.Compared one ? List.of(one.claim()) : List.<Claim>of()).iterator());
        JavaRDD<Claim> alone = fates.flatMap(
                fate -> (fate instanceof Fate.Alone one ? List.of(one.claim()) : List.<Claim>of()).iterator());
        JavaPairRDD<Rank, Followers> followers =
                fates.mapPartitions(Followers::gathered).mapToPair(some -> new Tuple2<>(some.leader(), some));
        JavaRDD<Edge> met = met(compared).persist(StorageLevel.DISK_ONLY());
        // not yet shuffled: the edges of a block lie together, and most of what hangs together does so in one block
        JavaPairRDD<Rank, Rank> pairs = met.mapToPair(edge -> new Tuple2<>(edge.left(), edge.right()));
        JavaPairRDD<Rank, Rank> labels = components.of(pairs);
        JavaPairRDD<Rank, Claim> grouped = grouped(compared.mapToPair(c -> new Tuple2<>(c.rank(), c)), labels)
                .union(alone.mapToPair(c -> new Tuple2<>(c.rank(), c)));
        Broadcast<WordWeights> known = weights;
        JavaRDD<Piece> joined = grouped.cogroup(
                        grouped(distinct(met).mapToPair(e -> new Tuple2<>(e.left(), e)), labels),
                        grouped(followers, labels),
                        partitions)
                .values()
                .flatMap(one -> join(new ClaimSteps(known.value()), one._1(), one._2(), one._3()))
                .persist(StorageLevel.DISK_ONLY());
        return of(joined, Piece.Whole.class)
                .mapToPair(whole -> new Tuple2<>(whole.id(), whole))
                .leftOuterJoin(new StoryTies(weights, partitions).of(joined, following))
                .mapToPair(entry -> new Tuple2<>(
                        entry._2()._1().first(),
                        new EntryLine(entry._2()._1().entry(), entry._2()._2().or(new ArrayList<>()))))
                .sortByKey(true, partitions)
                .values();
    }

    /// What comes of joining, each by itself: an entry may have a hundred thousand claims.
    sealed interface Piece extends Serializable {
        /// An entry before it is tied to others.
        record Whole(Rank first, String id, WrittenEntry entry) implements Piece {}

        /// A claim of an entry.
        record Told(JoinedEntry.Telling telling) implements Piece {}

        /// A deal's place in a row.
        record Stands(JoinedEntry.Standing standing) implements Piece {}
    }

    /// The pieces of one sort.
    static <P extends Piece> JavaRDD<P> of(JavaRDD<Piece> pieces, Class<P> sort) {
        return pieces.filter(sort::isInstance).map(sort::cast);
    }

    /// Prints of a claim that go where the first of them goes, many together: they are much alike.
    ///
    /// @param leader rank of the first
    /// @param reprints deflated
    private record Followers(Rank leader, Sealed<ArrayList<Packed>> reprints) implements Serializable {
        /// Reprints that wait for others of their claim, together and of one claim.
        private static final int WAITING = 8192;

        private static final int MOST = 512;

        static Followers of(Rank leader, List<Packed> reprints) {
            return new Followers(leader, Sealed.deflated(new ArrayList<>(reprints)));
        }

        static Iterator<Followers> gathered(Iterator<Fate> fates) {
            return new Gathering<>(fates, WAITING, MOST, Followers::one, Followers::of);
        }

        private static List<Tuple2<Rank, Packed>> one(Fate fate) {
            return fate instanceof Fate.Follows one ? List.of(new Tuple2<>(one.leader(), one.reprint())) : List.of();
        }
    }

    /// A print of a claim that has many before it.
    ///
    /// @param rank its own
    /// @param first the rank of the first print
    /// @param second that of the second
    private record Late(Rank rank, Rank first, Rank second) implements Serializable {}

    /// What goes round is the ranks of claims, and the first two prints of a claim that has many.
    private JavaPairRDD<String, Late> late(JavaPairRDD<String, Filed> told) {
        return Blocks.<String, Rank>of(Blocks.Keep.FIRST, ClaimSteps.REPRINTS)
                .<Rank, Late>walk(
                        told.values()
                                .flatMapToPair(one -> one.prints().open().stream()
                                        .map(print ->
                                                new Tuple2<>(new Spot<>(print.words(), print.rank()), print.rank()))
                                        .iterator()),
                        components.partitions(),
                        (kept, row, found) -> {
                            if (kept.size() == ClaimSteps.REPRINTS) {
                                found.accept(new Late(row, kept.get(0), kept.get(1)));
                            }
                        })
                .mapToPair(one -> new Tuple2<>(one.rank().capture(), one))
                .persist(StorageLevel.DISK_ONLY());
    }

    /// Claims stay where they are.
    private JavaRDD<Fate> fates(
            JavaPairRDD<String, Filed> told, JavaPairRDD<String, Late> late, Broadcast<HashSet<Rank>> following) {
        Broadcast<WordWeights> known = weights;
        return told.cogroup(late, components.partitions())
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

    private static Iterator<Piece> join(
            ClaimSteps steps, Iterable<Claim> claims, Iterable<Edge> edges, Iterable<Followers> followers) {
        List<Claim> all = new ArrayList<>();
        claims.forEach(all::add);
        List<Edge> pairs = new ArrayList<>();
        edges.forEach(pairs::add);
        Map<Rank, List<Followers>> reprints = new HashMap<>();
        followers.forEach(some ->
                reprints.computeIfAbsent(some.leader(), r -> new ArrayList<>()).add(some));
        Map<Rank, Iterable<Packed>> opened = new HashMap<>();
        reprints.forEach((leader, some) -> opened.put(
                leader,
                () -> some.stream()
                        .flatMap(block -> block.reprints().open().stream())
                        .iterator()));
        return steps.join(all, pairs, opened).stream()
                .flatMap(ClaimJoining::pieces)
                .iterator();
    }

    private static Stream<Piece> pieces(JoinedEntry entry) {
        Stream<Piece> whole = Stream.of(new Piece.Whole(entry.first(), entry.id(), entry.entry()));
        Stream<Piece> told = entry.tellings().stream().map(Piece.Told::new);
        Stream<Piece> stands = entry.stands().stream().map(Piece.Stands::new);
        return Stream.concat(whole, Stream.concat(told, stands));
    }
}
