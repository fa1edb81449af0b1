package org.attache.cluster;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.attache.link.CopySteps;
import org.attache.link.Marked;
import scala.Tuple2;

/// Finds the sentences that several captures carry in one wording: wordings meet through their shingles, pairs that are
/// taken for one hang together as families, and each capture is told which of its wordings are of such a family.
///
/// A sentence that is printed ever so often is one wording, compared once.
///
/// @param notes of all captures
/// @param components that families are made with
record CopiedWordings(JavaRDD<Notes> notes, Components components) {
    /// A wording, and between which names its captures are: one name if it has one capture.
    private static final class Carried implements Serializable {
        private static final long serialVersionUID = 1;

        private final long[] shingles;
        private final Span names;

        Carried(long[] shingles, Span names) {
            this.shingles = shingles;
            this.names = names;
        }

        Carried with(Carried other) {
            return new Carried(shingles, names.with(other.names));
        }
    }

    /// The least and the greatest of some names.
    private record Span(String least, String greatest) implements Serializable {
        Span with(Span other) {
            return new Span(
                    least.compareTo(other.least) <= 0 ? least : other.least,
                    greatest.compareTo(other.greatest) >= 0 ? greatest : other.greatest);
        }

        boolean isOfSeveral() {
            return !least.equals(greatest);
        }
    }

    /// A capture that has a wording, or what there is to say of the wording: that stands first.
    ///
    /// @param wording its number
    /// @param capture name; empty for what there is to say
    /// @param mark that, or nothing
    private record Carrier(long wording, String capture, List<Marked> mark) implements Serializable {}

    /// A wording of a capture that others carry too.
    record Found(long wording, Marked mark) implements Serializable {}

    /// For each capture its wordings that others carry too.
    JavaPairRDD<String, Found> find() {
        int partitions = components.partitions();
        JavaPairRDD<Long, Carried> wordings = notes.flatMapToPair(note -> note.wordings().entrySet().stream()
                        .map(e ->
                                new Tuple2<>(e.getKey(), new Carried(e.getValue(), new Span(note.name(), note.name()))))
                        .iterator())
                .reduceByKey(Carried::with, partitions)
                .persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<Long, Long> labels = components.of(pairs(wordings));
        JavaPairRDD<Long, Tuple2<Long, Span>> rooted = wordings.leftOuterJoin(labels)
                .mapToPair(w -> new Tuple2<>(w._2()._2().or(w._1()), new Tuple2<>(w._1(), w._2()._1().names)));
        JavaPairRDD<Long, Span> several = rooted.mapValues(Tuple2::_2)
                .reduceByKey(Span::with)
                .filter(family -> family._2().isOfSeveral());
        JavaPairRDD<Long, Long> families =
                rooted.join(several).mapToPair(w -> new Tuple2<>(w._2()._1()._1(), w._1()));
        JavaPairRDD<Long, Set<String>> agencies = notes.flatMapToPair(note -> note.credits().entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(agency -> new Tuple2<>(e.getKey(), agency)))
                        .iterator())
                .distinct()
                .join(families)
                .mapToPair(credit ->
                        new Tuple2<>(credit._2()._2(), Set.of(credit._2()._1())))
                .reduceByKey(CopiedWordings::union);
        JavaPairRDD<Long, Marked> marks = families.mapToPair(Tuple2::swap)
                .leftOuterJoin(agencies)
                .mapToPair(family -> new Tuple2<>(
                        family._2()._1(),
                        new Marked(family._1(), family._2()._2().or(Set.of()))));
        return told(marks);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    /// Pairs of wordings that are taken for one.
    private JavaPairRDD<Long, Long> pairs(JavaPairRDD<Long, Carried> wordings) {
        JavaPairRDD<Spot<Long, Long>, Long> met = wordings.flatMapToPair(w -> CopySteps.met(w._2().shingles)
                .mapToObj(shingle -> new Tuple2<>(new Spot<>(shingle, w._1()), w._1()))
                .iterator());
        return Blocks.<Long, Long>of(Blocks.Keep.FIRST, CopySteps.WORDINGS)
                .<Long, Tuple2<Long, Long>>walk(
                        met,
                        components.partitions(),
                        (kept, row, found) -> kept.forEach(other -> found.accept(new Tuple2<>(other, row))))
                .mapToPair(pair -> new Tuple2<>(pair, 1))
                .reduceByKey(Integer::sum)
                .filter(pair -> pair._2() >= CopySteps.VOTES)
                .mapToPair(Tuple2::_1)
                .join(wordings)
                .mapToPair(left -> new Tuple2<>(
                        left._2()._1(), new Tuple2<>(left._1(), left._2()._2().shingles)))
                .join(wordings)
                .filter(pair ->
                        CopySteps.areOneWording(pair._2()._1()._2(), pair._2()._2().shingles))
                .mapToPair(pair -> new Tuple2<>(pair._2()._1()._1(), pair._1()));
    }

    /// Tells the captures, however many have one wording.
    private JavaPairRDD<String, Found> told(JavaPairRDD<Long, Marked> marks) {
        JavaPairRDD<Spot<Long, String>, Carrier> said = marks.mapToPair(
                mark -> new Tuple2<>(new Spot<>(mark._1(), ""), new Carrier(mark._1(), "", List.of(mark._2()))));
        JavaPairRDD<Spot<Long, String>, Carrier> carriers =
                notes.flatMapToPair(note -> note.wordings().keySet().stream()
                        .map(w -> new Tuple2<>(new Spot<>(w, note.name()), new Carrier(w, note.name(), List.of())))
                        .iterator());
        return Blocks.<Long, Carrier>of(Blocks.Keep.FIRST, 1)
                .<String, Tuple2<String, Found>>walk(
                        said.union(carriers), components.partitions(), (kept, row, found) -> {
                            for (Carrier first : kept) {
                                first.mark()
                                        .forEach(mark -> found.accept(
                                                new Tuple2<>(row.capture(), new Found(row.wording(), mark))));
                            }
                        })
                .mapToPair(found -> found);
    }
}
