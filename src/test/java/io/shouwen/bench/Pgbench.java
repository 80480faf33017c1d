package io.shouwen.bench;

import io.shouwen.platform.postgres.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a script with pgbench, as the product's role, so that row-level security costs what it costs the product. */
record Pgbench(Database database, Path script) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    static Pgbench of(Database database, Path folder, String name, Script script) throws IOException {
        Path file = folder.resolve(name + ".sql");
        Files.writeString(file, script.text());
        return new Pgbench(database, file);
    }

    /** Runs of the script a second, {@link Load#PEOPLE} at once; NaN if a statement fails. */
    double rate(double seconds) throws IOException, InterruptedException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(
                        System.getenv().getOrDefault("PGBENCH", "pgbench"),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(Load.PEOPLE),
                        "-T",
                        String.format(Locale.ROOT, "%.0f", Math.max(1, seconds)),
                        "-f",
                        script.toString())
                .redirectErrorStream(true);
        builder.environment().put("PGHOST", address.getHost());
        builder.environment().put("PGPORT", String.valueOf(address.getPort()));
        builder.environment().put("PGDATABASE", address.getPath().substring(1));
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGOPTIONS", "-c role=shouwen_app");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(script.resolveSibling(script.getFileName() + ".out"), output);
        Matcher rate = RATE.matcher(output);
        return process.waitFor() == 0 && rate.find() ? Double.parseDouble(rate.group(1)) : Double.NaN;
    }
}
