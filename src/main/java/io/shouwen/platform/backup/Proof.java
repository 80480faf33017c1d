package io.shouwen.platform.backup;

import io.shouwen.platform.audit.Chains;
import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The result of verifying a restored database: it started, every row was read (which checks every page's checksum), no
 * audit chain is broken, no uploaded file is missing.
 */
record Proof(int tables, long rows, int chains, int files) {

    /** Runs without fsync, because the folder is flushed as a whole later; the next start uses fsync again. */
    private static final Map<String, String> HASTY = Map.of("fsync", "off");

    static Proof of(Path data, Path uploads) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("postgres"), HASTY);
                SingleConnectionDataSource source = source(server.admin("shouwen"))) {
            JdbcClient jdbc = JdbcClient.create(source);
            List<String> tables = jdbc.sql("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
            long rows = 0;
            for (String table : tables) {
                // Casts whole rows to text, so that every column is read.
                rows += jdbc.sql("select count(t::text) from only " + table + " t")
                        .query(Long.class)
                        .single();
            }
            return new Proof(
                    tables.size(),
                    rows,
                    tables.contains("platform.audit_head") ? chains(jdbc) : 0,
                    tables.contains("platform.file") ? files(jdbc, uploads) : 0);
        }
    }

    /** Reads in batches of a thousand rows, for which the driver needs a transaction. */
    private static SingleConnectionDataSource source(Database admin) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                admin.url() + "?defaultRowFetchSize=1000", admin.user(), admin.password(), true);
        source.setAutoCommit(false);
        return source;
    }

    private static int chains(JdbcClient jdbc) {
        Chains chains = Chains.checked(jdbc);
        if (!chains.broken().isEmpty()) {
            throw new BackupRefused("The audit chain is broken: " + chains.broken());
        }
        return chains.count();
    }

    private static int files(JdbcClient jdbc, Path uploads) {
        List<String> sums = jdbc.sql("select distinct sha256 from platform.file")
                .query(String.class)
                .list();
        List<String> missing = sums.stream()
                .filter(sum -> !Files.isRegularFile(
                        uploads.resolve(sum.substring(0, 2)).resolve(sum)))
                .toList();
        if (!missing.isEmpty()) {
            throw new BackupRefused(missing.size() + " uploaded files are missing, the first is " + missing.getFirst());
        }
        return sums.size();
    }

    String text() {
        return "    %d 张表，%d 行，审计链 %d 条，上传文件 %d 个 / %d tables, %d rows, %d audit chains, %d uploaded files"
                .formatted(tables, rows, chains, files, tables, rows, chains, files);
    }
}
