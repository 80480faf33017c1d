package io.shouwen.bench;

import io.shouwen.platform.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page costs: its rate beside pgbench running its very statements, in turns in one run, so that a busy machine
 * slows both; on the demo's three weeks and on a year of the same project. {@code bin/bench pages} runs it, and
 * docs/performance.md explains the figures.
 */
public final class Bench implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int PORT = 18_090;

    private final Server server = new Server(FOLDER.resolve("postgres"));
    private final Options options;

    private Bench(Options options) {
        this.options = options;
    }

    /**
     * @param only pages whose name contains one of these words, with commas between them
     * @param seconds length of a round
     * @param rounds how many; figures are medians
     * @param warm seconds of visits to each page before anything is measured: the JVM compiles a page's code until it has
     *     been visited some thousand times
     * @param look whether to only make the data, start the product on both and wait
     */
    private record Options(String only, double seconds, int rounds, double warm, boolean look) {

        static Options of(String[] arguments) {
            String only = "";
            double seconds = 2;
            int rounds = 3;
            double warm = 10;
            boolean look = false;
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--only" -> only = arguments[++i];
                    case "--seconds" -> seconds = Double.parseDouble(arguments[++i]);
                    case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                    case "--warm" -> warm = Double.parseDouble(arguments[++i]);
                    case "--look" -> look = true;
                    default -> throw new IllegalArgumentException("not understood: " + arguments[i]);
                }
            }
            return new Options(only, seconds, rounds, warm, look);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Bench bench = new Bench(Options.of(arguments))) {
            bench.run();
        }
        System.exit(0);
    }

    /** The product on one amount of data. */
    private record Site(String data, App app, Database database, Load load) {}

    private void run() throws Exception {
        Database small = server.create("small", "template1");
        App first = App.start(FOLDER.resolve("small"), PORT, small, true);
        first.close();
        long begin = System.nanoTime();
        server.create("year", "small");
        try (Connection connection = server.connect("year")) {
            Year.make(connection);
        }
        System.out.printf("a year made in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        List<Site> sites = List.of(site("small", PORT), site("year", PORT + 1));
        if (options.look()) {
            for (Site site : sites) {
                System.out.println("http://localhost:" + site.app().port + " on "
                        + site.database().url() + " user " + site.database().user() + " password "
                        + site.database().password());
            }
            System.out.println("until Enter is pressed");
            System.in.read();
            return;
        }
        System.out.println(Runtime.getRuntime().availableProcessors() + " cores, " + Load.PEOPLE
                + " people at once; alone, p50, p99: ms; app, jit, sql: ms of CPU a visit; share: of pgbench's rate");
        System.out.println(Figures.HEADING);
        List<Page> pages = pages(sites.getFirst());
        for (Page page : pages) {
            for (Site site : sites) {
                site.load().round(page, site.load().people(page), options.warm());
            }
        }
        for (Page page : pages) {
            List<Figures> figures = measure(page, sites);
            figures.forEach(each -> System.out.println(each.line(figures.getFirst())));
        }
        sites.forEach(site -> site.app().close());
    }

    private Site site(String data, int port) throws IOException, InterruptedException {
        Database database = server.database(data);
        App app = App.start(FOLDER.resolve(data), port, database, false);
        return new Site(data, app, database, new Load(app, server));
    }

    private List<Page> pages(Site site) throws Exception {
        try (Connection connection = server.connect(site.data())) {
            return Page.all(connection).stream()
                    .filter(page -> Arrays.stream(options.only().split(",")).anyMatch(page.name()::contains))
                    .toList();
        }
    }

    private List<Figures> measure(Page page, List<Site> sites) throws Exception {
        List<Figures> figures = new ArrayList<>();
        List<Pgbench> limits = new ArrayList<>();
        for (Site site : sites) {
            List<Visitor> visitors = site.load().people(page);
            int status = visitors.getFirst().visit(page).status();
            if (status != page.expected()) {
                System.out.println(page.name() + ": " + status + " at " + page.path());
                return List.of();
            }
            site.load().round(page, visitors, 1); // warms up
            Script script = captured(page, site, visitors.getFirst());
            figures.add(new Figures(page.name(), site.data(), script));
            limits.add(Pgbench.of(site.database(), FOLDER, page.name() + "-" + site.data(), script));
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < sites.size(); i++) {
                Load load = sites.get(i).load();
                figures.get(i).rounds.add(load.round(page, load.people(page), options.seconds()));
                figures.get(i).pgbench.add(limits.get(i).rate(options.seconds()));
            }
        }
        return figures;
    }

    /** The shortest of three, so that no statement of a job in the background is taken for one of the page. */
    private Script captured(Page page, Site site, Visitor visitor) throws Exception {
        @Nullable Script shortest = null;
        for (int i = 0; i < 3; i++) {
            long since = System.currentTimeMillis();
            Script script = Script.of(server.logged(() -> visitor.visit(page)), site.data(), since);
            if (shortest == null || script.statements() < shortest.statements()) {
                shortest = script;
            }
        }
        return java.util.Objects.requireNonNull(shortest);
    }

    @Override
    public void close() {
        server.close();
    }
}
