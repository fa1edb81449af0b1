package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.attache.fact.CopyGroup;
import org.attache.fact.contract.EntryWriter;
import org.attache.link.CopySteps;
import org.attache.link.Packed;
import scala.Tuple2;

/// Finds the captures whose articles are one text, and makes the groups of captures that copy each other.
///
/// Texts that are the same to the word are compared with others once; texts meet through their shingles.
///
/// @param notes of all captures
/// @param components that texts are grouped with
record CopiedTexts(JavaRDD<Notes> notes, Components components) {
    /// Between names; before every character that a name may have.
    private static final String BETWEEN = "\0";

    /// For each capture that is not the first of its text the name of that one.
    JavaPairRDD<String, String> find() {
        JavaPairRDD<String, long[]> texts = notes.mapToPair(note -> new Tuple2<>(note.name(), note.text()));
        JavaPairRDD<Spot<Long, String>, String> folded = texts.filter(text -> CopySteps.isFolded(text._2()))
                .mapToPair(text -> new Tuple2<>(new Spot<>(CopySteps.number(text._2()), text._1()), text._1()));
        JavaPairRDD<String, String> firsts = Blocks.<Long, String>of(Blocks.Keep.FIRST, 1)
                .<String, Tuple2<String, String>>walk(
                        folded,
                        components.partitions(),
                        (kept, row, found) -> kept.forEach(first -> found.accept(new Tuple2<>(row, first))))
                .mapToPair(pair -> pair);
        JavaPairRDD<String, long[]> distinct = texts.subtractByKey(firsts).cache();
        return components.of(pairs(distinct).union(firsts));
    }

    private JavaPairRDD<String, String> pairs(JavaPairRDD<String, long[]> texts) {
        JavaPairRDD<Spot<Long, String>, String> met = texts.flatMapToPair(text -> CopySteps.metText(text._2())
                .mapToObj(shingle -> new Tuple2<>(new Spot<>(shingle, text._1()), text._1()))
                .iterator());
        return Blocks.<Long, String>of(Blocks.Keep.LAST, CopySteps.TEXTS)
                .<String, Tuple2<String, String>>walk(
                        met,
                        components.partitions(),
                        (kept, row, found) -> kept.forEach(other -> found.accept(new Tuple2<>(other, row))))
                .mapToPair(pair -> new Tuple2<>(pair, 1))
                .reduceByKey(Integer::sum)
                .mapToPair(pair ->
                        new Tuple2<>(pair._1()._1(), new Tuple2<>(pair._1()._2(), pair._2())))
                .join(texts)
                .mapToPair(left -> new Tuple2<>(left._2()._1()._1(), left))
                .join(texts)
                .filter(pair -> CopySteps.areOneText(
                        pair._2()._1()._2()._2(),
                        pair._2()._2(),
                        pair._2()._1()._2()._1()._2()))
                .mapToPair(pair -> new Tuple2<>(pair._2()._1()._1(), pair._1()));
    }

    /// What a capture carries of one wording, of one caption, or at all.
    ///
    /// @param capture its name
    /// @param text name of the first capture of its text
    /// @param sheet what it carries
    record Carrying(String capture, String text, Packed sheet) implements Serializable {}

    /// The groups as lines of JSON: whole articles, then parts in the order of their captures, then captions.
    static JavaRDD<String> groups(
            JavaRDD<Carrying> whole,
            JavaPairRDD<Long, Carrying> parts,
            JavaPairRDD<String, Carrying> captions,
            int partitions) {
        JavaPairRDD<String, List<String>> articles = whole.mapToPair(c -> new Tuple2<>(c.text(), c.sheet()))
                .groupByKey(partitions)
                .mapValues(CopiedTexts::list)
                .filter(group -> group._2().size() > 1)
                .mapValues(sheets -> lines(CopySteps.article(sheets)));
        JavaPairRDD<String, List<String>> shared = parts.groupByKey(partitions)
                .mapValues(CopiedTexts::list)
                .filter(family -> isOfSeveralTexts(family._2()))
                .mapToPair(family -> new Tuple2<>(names(family._2()), family))
                .groupByKey(partitions)
                .mapValues(CopiedTexts::part);
        JavaPairRDD<String, List<String>> captioned = captions.groupByKey(partitions)
                .mapValues(CopiedTexts::list)
                .filter(caption -> isOfSeveralTexts(caption._2()))
                .mapToPair(caption -> new Tuple2<>(names(caption._2()), caption))
                .reduceByKey((one, other) -> one._1().compareTo(other._1()) <= 0 ? one : other)
                .mapToPair(caption -> new Tuple2<>(
                        caption._2()._1(),
                        lines(CopySteps.caption(
                                caption._2()._1(), sheets(caption._2()._2())))));
        return inOrder(articles, partitions).union(inOrder(shared, partitions)).union(inOrder(captioned, partitions));
    }

    private static List<String> part(Iterable<Tuple2<Long, List<Carrying>>> families) {
        Map<Long, List<Packed>> sheets = new HashMap<>();
        families.forEach(family -> sheets.put(family._1(), sheets(family._2())));
        return lines(CopySteps.part(sheets));
    }

    private static JavaRDD<String> inOrder(JavaPairRDD<String, List<String>> lines, int partitions) {
        return lines.sortByKey(true, partitions).values().flatMap(List::iterator);
    }

    private static <T> List<T> list(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }

    private static boolean isOfSeveralTexts(List<Carrying> carrying) {
        return carrying.stream().map(Carrying::text).distinct().count() > 1;
    }

    private static String names(List<Carrying> carrying) {
        return String.join(
                BETWEEN,
                carrying.stream()
                        .map(Carrying::capture)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    private static List<Packed> sheets(List<Carrying> carrying) {
        return carrying.stream().map(Carrying::sheet).toList();
    }

    private static List<String> lines(CopyGroup group) {
        return group.portions().stream().map(new EntryWriter()::write).toList();
    }
}
