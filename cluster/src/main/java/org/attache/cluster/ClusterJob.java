package org.attache.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.attache.fact.Problem;
import org.attache.run.AnalysedFolder;
import org.attache.run.AnalysedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/// The job: reads archives, analyses each capture as the desk does, writes the tables of the contract, joins what
/// different captures say, and writes the tables of that. `docs/cluster.md` tells how it is run.
///
/// Each step writes one folder and is left out where that folder is finished, so a job that was cut off goes on where
/// it stopped. Bad input never fails it: what could not be read is a row of the table `problems`.
public final class ClusterJob {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterJob.class);

    private final SparkSession spark;
    private final Settings settings;

    private ClusterJob(SparkSession spark, Settings settings) {
        this.spark = spark;
        this.settings = settings;
    }

    /// Run by spark-submit.
    ///
    /// @throws IllegalArgumentException if the words make no settings
    /// @throws IOException if the output's file system cannot be reached
    public static void main(String[] words) throws IOException {
        Settings.of(List.of(words)); // a cluster is not asked for before the words are understood
        try (SparkSession spark = SparkSession.builder().appName("Attaché").getOrCreate()) {
            run(spark, List.of(words));
        }
    }

    /// Runs the job in a session that is there.
    static void run(SparkSession spark, List<String> words) throws IOException {
        new ClusterJob(spark, Settings.of(words)).run();
    }

    private void run() throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Planner planner = new Planner(hadoop, settings.sliceBytes());
        List<List<Slice>> tasks = planner.plan(settings.inputs());
        LOG.info("{} tasks of at most {} bytes", tasks.size(), settings.sliceBytes());
        Folders folders = new Folders(settings.output(), hadoop);
        if (!folders.isDone(AnalysedFolder.LINES)) {
            analyse(tasks, planner.problems(), folders.of(AnalysedFolder.LINES));
        }
        Dataset<String> lines = spark.read().textFile(folders.of(AnalysedFolder.LINES));
        Dataset<String> named = new SharedNames().resolved(lines, tasks);
        int files = Math.max(spark.sparkContext().defaultParallelism(), tasks.size() / 16);
        new CaptureTables(folders, files).write(named);
        if (settings.join() == Settings.Join.ALL) {
            int partitions = settings.partitions() > 0
                    ? settings.partitions()
                    : Math.max(spark.sparkContext().defaultParallelism(), tasks.size());
            new Joining(spark, new Components(Components.AT_ONCE, partitions)).write(named, folders);
        }
    }

    private void analyse(List<List<Slice>> tasks, List<Problem> unlisted, String to) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop = context.broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        Counts counts = Counts.in(spark.sparkContext());
        // One task a partition: the order of the files written is the order of reading.
        JavaRDD<String> lines = context.parallelize(tasks, Math.max(1, tasks.size()))
                .mapPartitions(part -> {
                    List<Slice> slices = new ArrayList<>();
                    part.forEachRemaining(slices::addAll);
                    CaptureLines reading =
                            new CaptureLines(slices, hadoop.value().value(), counts);
                    TaskCompletionListener end = _ -> reading.close();
                    TaskContext.get().addTaskCompletionListener(end);
                    return reading;
                });
        JavaRDD<String> all = unlisted.isEmpty() ? lines : lines.union(context.parallelize(lines(unlisted), 1));
        spark.createDataset(all.rdd(), Encoders.STRING())
                .write()
                .mode("overwrite")
                .option("compression", "gzip")
                .text(to);
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(AnalysedLine::of).toList();
    }

    /// The folders inside the job's, one for each table. What is written to the end is never written again.
    record Folders(String output, Configuration hadoop) {
        void write(String name, Dataset<Row> table) throws IOException {
            if (!isDone(name)) {
                table.write()
                        .mode("overwrite")
                        // rows may be large: each is asked whether it fills a page or a group
                        .option("parquet.page.size.row.check.min", "1")
                        .option("parquet.block.size.row.check.min", "1")
                        .parquet(of(name));
            }
        }

        void writeText(String name, Dataset<String> lines) throws IOException {
            if (!isDone(name)) {
                lines.write().mode("overwrite").option("compression", "gzip").text(of(name));
            }
        }

        void writeLines(String name, JavaRDD<EntryLine> lines) throws IOException {
            if (!isDone(name)) {
                Path folder = new Path(of(name));
                folder.getFileSystem(hadoop).delete(folder, true);
                lines.mapToPair(line -> new Tuple2<>(NullWritable.get(), line))
                        .saveAsNewAPIHadoopFile(
                                of(name),
                                NullWritable.class,
                                EntryLine.class,
                                EntryLine.Format.class,
                                new Configuration(hadoop));
            }
        }

        String of(String name) {
            return new Path(output, name).toString();
        }

        /// Whether a step wrote its folder to the end: Spark's mark is in it.
        boolean isDone(String name) throws IOException {
            Path mark = new Path(of(name), "_SUCCESS");
            return mark.getFileSystem(hadoop).exists(mark);
        }
    }
}
