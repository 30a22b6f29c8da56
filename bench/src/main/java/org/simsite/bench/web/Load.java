package org.simsite.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** So many connections that each ask again as soon as they were answered. */
final class Load {
    private static final AtomicLong NUMBER = new AtomicLong();
    /** Runs at most. */
    private static final int WARMING = 20;
    /** Runs without a better one before. */
    private static final int CALM = 3;

    private final int port;
    private final int connections;

    /** @param perSecond answers, @param p50 and @param p99 in microseconds */
    record Result(double perSecond, double p50, double p99) {}

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * Until it answers no quicker than before: what a server runs often it compiles while it runs, and on a machine that is
     * full that takes it a minute.
     */
    void warm(Target target, Duration time) {
        double best = 0;
        int calm = 0;
        for (int i = 0; i < WARMING && calm < CALM; i++) {
            double rate = run(target, time).perSecond();
            calm = rate > best * 1.03 ? 0 : calm + 1;
            best = Math.max(best, rate);
        }
    }

    /** @return the run with the median p99, of so many after {@link #warm} */
    Result median(Target target, int runs, Duration time) {
        warm(target, time);
        return IntStream.range(0, runs)
                .mapToObj(each -> run(target, time))
                .sorted(Comparator.comparingDouble(Result::p99))
                .toList()
                .get(runs / 2);
    }

    /** @throws IllegalStateException if an answer has another status than it should have */
    Result run(Target target, Duration time) {
        target.before().run();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var work = IntStream.range(0, connections)
                    .mapToObj(each -> threads.submit(() -> ask(target, end)))
                    .toList();
            long[] all = work.stream()
                    .map(Load::await)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Result(all.length / seconds, at(all, 0.5), at(all, 0.99));
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }

    private static long[] await(Future<long[]> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return how long each answer took, in nanoseconds */
    private long[] ask(Target target, long end) {
        long[] took = new long[1024];
        int count = 0;
        try (var wire = new Wire(port)) {
            for (long now = System.nanoTime(); now < end; ) {
                var answer = wire.ask(target.request().apply(NUMBER.incrementAndGet()));
                if (target.status() != Target.ANY && answer.status() != target.status())
                    throw new IllegalStateException(target.name() + " was answered with " + answer.status());
                long then = System.nanoTime();
                if (count == took.length) took = Arrays.copyOf(took, count * 2);
                took[count++] = then - now;
                now = then;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(took, count);
    }
}
