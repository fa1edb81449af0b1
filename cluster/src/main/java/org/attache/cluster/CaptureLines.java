package org.attache.cluster;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.ledger.Intake;
import org.attache.read.ArchiveBytes;
import org.attache.read.CaptureReader;
import org.attache.read.Raw;
import org.attache.run.AnalysedLine;
import org.attache.run.CaptureAnalyser;
import org.attache.run.Stages;

/// Reads the slices of one task and gives a line for every capture and every problem, in the order of reading, by the
/// desk's own reader and analyser. Whatever a capture does, it costs that capture at most.
///
/// The reader hands on what it reads, a task of Spark takes what it wants: between the two stands a short queue, so
/// that a task holds a few captures and no more. One thread reads, the task's own thread analyses.
final class CaptureLines implements Iterator<String>, AutoCloseable {
    /// Captures that wait between reading and analysing.
    private static final int WAITING = 16;

    /// One for all tasks of an executor: its models are loaded once.
    private static final class Shared {
        static final CaptureAnalyser ANALYSER = new CaptureAnalyser();
    }

    /// What the reader hands on.
    private sealed interface Item {
        /// A capture or a problem.
        record Read(Outcome<Capture> outcome, Raw raw) implements Item {}

        /// There is no more.
        record End() implements Item {}
    }

    private final List<Slice> slices;
    private final Configuration hadoop;
    private final Counts counts;
    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Deque<String> ready = new ArrayDeque<>();
    private final Thread reader;
    private volatile boolean closed;
    private boolean ended;

    CaptureLines(List<Slice> slices, Configuration hadoop, Counts counts) {
        this.slices = slices;
        this.hadoop = hadoop;
        this.counts = counts;
        this.reader = new Thread(this::readAll, "attache-read");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            try {
                switch (waiting.take()) {
                    case Item.Read read -> lines(read);
                    case Item.End _ -> ended = true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the task was called off", e);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more captures");
        }
        return ready.removeFirst();
    }

    /// Lets the reader go, wherever it is.
    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }

    private void readAll() {
        for (Slice slice : slices) {
            FutureTask<Boolean> reading = new FutureTask<>(() -> read(slice), true);
            reading.run();
            try {
                reading.get();
            } catch (ExecutionException e) {
                hand(new Item.Read(new Outcome.Failed<>(Problem.thrown(e, slice.id())), Raw.NONE));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        hand(new Item.End());
    }

    private void read(Slice slice) {
        Path path = new Path(slice.path());
        ArchiveBytes bytes = offset -> {
            FSDataInputStream in = path.getFileSystem(hadoop).open(path);
            try {
                in.seek(offset);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        };
        new CaptureReader().read(bytes, slice.id(), slice.range(), (outcome, raw) -> hand(new Item.Read(outcome, raw)));
    }

    private void hand(Item item) {
        if (closed) {
            return;
        }
        try {
            waiting.put(item);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void lines(Item.Read read) {
        switch (read.outcome()) {
            case Outcome.Done<Capture> done -> {
                done.warnings().forEach(this::problem);
                analyse(done.value(), read.raw());
            }
            case Outcome.Skipped<Capture> skipped -> problem(skipped.reason());
            case Outcome.Failed<Capture> failed -> problem(failed.problem());
        }
    }

    private void analyse(Capture capture, Raw raw) {
        FutureTask<Outcome<Analysis>> analysing = new FutureTask<>(() -> Shared.ANALYSER.analyse(capture));
        analysing.run();
        Outcome<Analysis> outcome;
        try {
            outcome = analysing.get();
        } catch (ExecutionException e) {
            outcome = new Outcome.Failed<>(Problem.thrown(e, capture.id()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was called off", e);
        }
        switch (outcome) {
            case Outcome.Done<Analysis> done -> {
                done.warnings().forEach(this::problem);
                ready.add(AnalysedLine.of(new Intake(done.value(), raw::copy, Stages.versions())));
                counts.capture(done.value());
            }
            case Outcome.Skipped<Analysis> skipped -> problem(skipped.reason());
            case Outcome.Failed<Analysis> failed -> problem(failed.problem());
        }
    }

    private void problem(Problem problem) {
        ready.add(AnalysedLine.of(problem));
        counts.problem();
    }
}
