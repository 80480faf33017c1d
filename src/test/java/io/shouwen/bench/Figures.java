package io.shouwen.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of one page on one amount of data, and those of its statements under pgbench between them. */
final class Figures {

    static final String HEADING = "%-13s %-5s %7s %7s %7s %7s %8s %6s %6s %5s %6s %6s %5s %5s %4s"
            .formatted(
                    "page", "data", "/s", "alone", "p50", "p99", "pgbench", "share", "app", "jit", "sql", "growth",
                    "cpu", "stmts", "tx");

    final String page;
    final String data;
    final Script script;
    final List<Load.Round> rounds = new ArrayList<>();
    final List<Double> pgbench = new ArrayList<>();

    Figures(String page, String data, Script script) {
        this.page = page;
        this.data = data;
        this.script = script;
    }

    private double median(ToDoubleFunction<Load.Round> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }

    double rate() {
        return median(Load.Round::rate);
    }

    private double cpu() {
        return median(Load.Round::appCpu) + median(Load.Round::sqlCpu);
    }

    int failed() {
        return rounds.stream().mapToInt(Load.Round::failed).sum();
    }

    /** @param small the same page on the small data; growth is how many times its rate this one's is */
    String line(Figures small) {
        long[] latencies = rounds.stream()
                .flatMapToLong(round -> Arrays.stream(round.latencies()))
                .sorted()
                .toArray();
        double[] shares = new double[rounds.size()];
        double[] growths = new double[rounds.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = rounds.get(i).rate() / pgbench.get(i);
            growths[i] = small.rounds.get(i).rate() / rounds.get(i).rate();
        }
        return "%-13s %-5s %7.0f %7.1f %7.1f %7.1f %8.0f %6.2f %6.2f %5.2f %6.2f %6s %5s %5d %4d%s"
                .formatted(
                        page,
                        data,
                        rate(),
                        median(Load.Round::alone),
                        at(latencies, 0.5),
                        at(latencies, 0.99),
                        median(pgbench.stream().mapToDouble(Double::doubleValue).toArray()),
                        median(shares),
                        median(Load.Round::appCpu),
                        median(Load.Round::jitCpu),
                        median(Load.Round::sqlCpu),
                        small == this ? "" : "%.2f".formatted(median(growths)),
                        small == this ? "" : "%.2f".formatted(cpu() / small.cpu()),
                        script.statements(),
                        script.transactions(),
                        failed() == 0 ? "" : "  " + failed() + " failed");
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
