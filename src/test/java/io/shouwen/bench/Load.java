package io.shouwen.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight people who ask for the same page again and again. */
final class Load {

    static final int PEOPLE = 8;
    private static final int ALONE = 5;

    /**
     * What one round gave.
     *
     * @param alone median of a few visits one after another
     * @param latencies of the visits of eight people at once, sorted, in nanoseconds
     * @param appCpu CPU milliseconds of the application a visit, without its JIT compilers
     * @param jitCpu CPU milliseconds of the JIT compilers a visit
     * @param sqlCpu CPU milliseconds of PostgreSQL a visit
     */
    record Round(
            double rate, double alone, long[] latencies, double appCpu, double jitCpu, double sqlCpu, int failed) {}

    private final App app;
    private final Server server;
    private final Map<String, List<Visitor>> people = new HashMap<>();

    Load(App app, Server server) {
        this.app = app;
        this.server = server;
    }

    /** Signed in once, for all pages of theirs. */
    List<Visitor> people(Page page) throws IOException {
        List<Visitor> all = people.computeIfAbsent(page.username(), name -> new ArrayList<>());
        while (all.size() < PEOPLE) {
            all.add(new Visitor(app.port, page.username()));
        }
        return all;
    }

    Round round(Page page, List<Visitor> people, double seconds)
            throws IOException, InterruptedException, ExecutionException {
        long[] alone = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            long begin = System.nanoTime();
            people.getFirst().visit(page);
            alone[i] = System.nanoTime() - begin;
        }
        Arrays.sort(alone);
        AtomicInteger failed = new AtomicInteger();
        Duration appBefore = app.cpu();
        Duration jitBefore = app.compiling();
        Duration sqlBefore = server.cpu();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<Future<List<Long>>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            people.forEach(person -> work.add(threads.submit(() -> visits(page, person, end, failed))));
        }
        double took = (System.nanoTime() - begin) / 1e9;
        double jitCpu = app.compiling().minus(jitBefore).toNanos() / 1e6;
        double appCpu = app.cpu().minus(appBefore).toNanos() / 1e6 - jitCpu;
        double sqlCpu = server.cpu().minus(sqlBefore).toNanos() / 1e6;
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : work) {
            all.addAll(each.get());
        }
        int visits = all.size();
        return new Round(
                visits / took,
                alone[ALONE / 2] / 1e6,
                all.stream().mapToLong(Long::longValue).sorted().toArray(),
                appCpu / visits,
                jitCpu / visits,
                sqlCpu / visits,
                failed.get());
    }

    private static List<Long> visits(Page page, Visitor person, long end, AtomicInteger failed) throws IOException {
        List<Long> latencies = new ArrayList<>();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            if (person.visit(page).status() != page.expected()) {
                failed.incrementAndGet();
            }
            latencies.add(System.nanoTime() - begin);
        }
        return latencies;
    }
}
