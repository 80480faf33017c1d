package io.shouwen.bench;

import io.shouwen.Shouwen;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.Client;
import io.shouwen.world.TestPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How much of what PostgreSQL gives reaches the reader: pages of the demo as a share of one scoped list query, measured
 * in turns in one run, so that a busy machine slows both. Ratios, not seconds. {@code bin/bench} runs it.
 */
public final class Bench {

    private static final int PEOPLE = 8;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final Map<String, String> PAGES = Map.of(
            "sign-in", "/login",
            "tickets, all", "/p/jinxiu/tickets?tab=ALL",
            "houses", "/p/jinxiu/houses",
            "call log", "/p/jinxiu/calls",
            "search zs", "/p/jinxiu/search?q=zs",
            "the standard", "/p/jinxiu/standard");

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        Database database = TestPostgres.freshDatabase();
        try (ConfigurableApplicationContext app = SpringApplication.run(
                Shouwen.class,
                "--server.port=0",
                "--shouwen.demo=true",
                "--shouwen.data=target/bench",
                "--shouwen.db.url=" + database.url(),
                "--shouwen.db.user=" + database.user(),
                "--shouwen.db.password=" + database.password())) {
            measure(app);
        }
        System.exit(0);
    }

    private static void measure(ConfigurableApplicationContext app) throws InterruptedException {
        int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
        List<Client> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Client.signedOn(port, "supervisor"));
        }
        Runnable query = query(app);
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        PAGES.forEach((name, path) -> shares.put(name, new ArrayList<>()));
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                double sql = rate(i -> query.run());
                double got = rate(i -> people.get(i).get(page.getValue()));
                if (round > 0) { // the first round warms up
                    shares.get(page.getKey()).add(got / sql);
                }
            }
        }
        System.out.printf(
                "%-16s %8s %8s %8s   (share of one scoped list query a second, %d at once)%n",
                "page", "min", "median", "max", PEOPLE);
        shares.forEach((name, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "%-16s %8.3f %8.3f %8.3f%n",
                    name, sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
        });
    }

    /** What is the least a ticket list costs: one transaction, its scope, one keyset query of 25 rows. */
    private static Runnable query(ConfigurableApplicationContext app) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        TransactionOperations transaction = app.getBean(TransactionOperations.class);
        return () -> Scope.of(DemoData.PROJECT)
                .run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        select id, number, title, opened_at from tickets.ticket
                        where project_id = ? order by opened_at desc, id desc limit 25""")
                        .param(DemoData.PROJECT)
                        .query((row, n) -> row.getString("title"))
                        .list()));
    }

    private interface Work {
        void once(int person);
    }

    private static double rate(Work work) throws InterruptedException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + ROUND_NANOS;
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        work.once(person);
                        done.increment();
                    }
                });
            }
        }
        return done.sum() / (ROUND_NANOS / 1e9);
    }
}
