package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.attache.cluster.ClaimJoining.Piece;
import org.attache.link.ClaimSteps;
import org.attache.link.JoinedEntry;
import org.attache.link.Packed;
import org.attache.link.Rank;
import org.attache.link.Tied;
import org.attache.link.WordWeights;
import scala.Tuple2;

/// Ties entries that belong to one story: those of one article, and deals of the same parties.
///
/// Of articles that are reprints of each other one is asked, the first by name: it makes the ties that are kept.
///
/// @param weights of the words of all captures
/// @param partitions over which rows are spread
record StoryTies(Broadcast<WordWeights> weights, int partitions) {
    /// What an article tells.
    ///
    /// @param capture its name
    /// @param tellings its claims
    private record Article(String capture, ArrayList<JoinedEntry.Telling> tellings) implements Serializable {
        Article first(Article other) {
            return capture.compareTo(other.capture) <= 0 ? this : other;
        }
    }

    /// The ties of each entry, the first of them.
    ///
    /// @param following claims that others are reprints of
    JavaPairRDD<String, ArrayList<Tied>> of(JavaRDD<Piece> joined, Broadcast<HashSet<Rank>> following) {
        Broadcast<WordWeights> known = weights;
        JavaRDD<Tied> deals = Blocks.<String, JoinedEntry.Standing>of(Blocks.Keep.LAST, 1)
                .<Tied.Turn, Tied>walk(
                        ClaimJoining.of(joined, Piece.Stands.class)
                                .map(Piece.Stands::standing)
                                .mapToPair(stand -> new Tuple2<>(new Spot<>(stand.row(), stand.turn()), stand)),
                        partitions,
                        (kept, row, found) -> kept.forEach(before ->
                                new ClaimSteps(known.value()).tie(before, row).forEach(found)));
        return within(ClaimJoining.of(joined, Piece.Told.class).map(Piece.Told::telling), following)
                .union(deals)
                .mapToPair(tie -> new Tuple2<>(new Tuple2<>(tie.from(), tie.to()), tie))
                .reduceByKey((one, other) -> one.turn().compareTo(other.turn()) <= 0 ? one : other)
                .mapToPair(tie -> new Tuple2<>(tie._1()._1(), tie._2()))
                .aggregateByKey(new ArrayList<>(), partitions, StoryTies::added, StoryTies::merged)
                .mapValues(StoryTies::first);
    }

    private JavaRDD<Tied> within(JavaRDD<JoinedEntry.Telling> tellings, Broadcast<HashSet<Rank>> following) {
        Broadcast<WordWeights> known = weights;
        JavaPairRDD<String, Article> articles = tellings.mapToPair(
                        telling -> new Tuple2<>(telling.rank().capture(), telling))
                .groupByKey(partitions)
                .mapToPair(article -> {
                    ArrayList<JoinedEntry.Telling> all = new ArrayList<>();
                    article._2().forEach(all::add);
                    return new Tuple2<>(ClaimSteps.alike(all), new Article(article._1(), all));
                })
                .reduceByKey(Article::first);
        JavaPairRDD<Rank, Packed> leaders = tellings.filter(
                        telling -> following.value().contains(telling.rank()))
                .mapToPair(
                        telling -> new Tuple2<>(telling.rank(), telling.fact().getFirst()));
        JavaPairRDD<String, Tuple2<Rank, Packed>> likes = articles.flatMapToPair(
                        article -> article._2().tellings().stream()
                                .filter(telling -> telling.fact().isEmpty())
                                .map(JoinedEntry.Telling::like)
                                .distinct()
                                .map(like -> new Tuple2<>(like, article._1()))
                                .iterator())
                .join(leaders)
                .mapToPair(like -> new Tuple2<>(
                        like._2()._1(), new Tuple2<>(like._1(), like._2()._2())));
        return articles.cogroup(likes, partitions).values().flatMap(one -> {
            Map<Rank, Packed> own = new HashMap<>();
            one._2().forEach(like -> own.put(like._1(), like._2()));
            List<Tied> ties = new ArrayList<>();
            one._1()
                    .forEach(article -> ties.addAll(
                            new ClaimSteps(known.value()).within(article.capture(), article.tellings(), own)));
            return ties.iterator();
        });
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
