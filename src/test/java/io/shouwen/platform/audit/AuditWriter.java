package io.shouwen.platform.audit;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process to be killed: each number it says is an audited change and an uploaded file, both
 * committed; now and then it links the entries.
 */
public final class AuditWriter {

    static final UUID PROJECT = UUID.fromString("01930000-0000-7000-8000-000000000001");

    private AuditWriter() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("postgres"));
        Flyway.configure()
                .dataSource(
                        server.database().url(),
                        server.database().user(),
                        server.database().password())
                .locations("classpath:db/migration")
                .defaultSchema("platform")
                .load()
                .migrate();
        var admin = server.admin("shouwen");
        var source = new SingleConnectionDataSource(admin.url(), admin.user(), admin.password(), true);
        JdbcClient jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        AuditEntries entries = new AuditEntries(new JdbcTemplate(source));
        AuditChain chain = new AuditChain(jdbc);
        System.out.println("ready");
        for (long n = 1; ; n++) {
            long number = n;
            String sum = upload(data, n);
            transaction.executeWithoutResult(status -> {
                entries.insert(PROJECT, List.of(entry(number)));
                jdbc.sql("""
                        insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                        values (?, ?, ?, ?, 'image/jpeg', 9, ?, now())""")
                        .params(PROJECT, Ids.next(), sum, String.valueOf(number), PROJECT)
                        .update();
            });
            if (n % 7 == 0) {
                transaction.executeWithoutResult(status -> chain.link(PROJECT));
            }
            System.out.println("wrote " + n + " .");
        }
    }

    private static String upload(Path data, long n) throws IOException {
        byte[] content = ("picture " + n).getBytes(StandardCharsets.UTF_8);
        String sum = Sha256.hex(content);
        Path folder = Files.createDirectories(data.resolve("files").resolve(sum.substring(0, 2)));
        Files.write(folder.resolve(sum), content);
        return sum;
    }

    private static AuditEntry entry(long n) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(
                Ids.next(),
                now,
                io.shouwen.platform.security.Actor.Kind.STAFF,
                PROJECT,
                "写手",
                "",
                "wrote",
                "number",
                String.valueOf(n),
                null,
                "{}");
    }
}
