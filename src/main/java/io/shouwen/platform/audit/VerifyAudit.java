package io.shouwen.platform.audit;

import io.shouwen.platform.postgres.Command;
import io.shouwen.platform.postgres.DatabaseServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code bin/shouwen verify-audit}: walks every project's chain, names the first entry that does not fit or is left out,
 * says how many entries are not linked yet, and prints the heads. Given heads kept outside ({@code --heads FILE}) it also finds a chain cut or written anew since. Exits with 1
 * where anything is wrong. It only reads the database, as its owner, whom row-level security does not hold back.
 */
final class VerifyAudit {

    private final JdbcClient jdbc;
    private final PrintStream out;
    private int broken;

    private VerifyAudit(JdbcClient jdbc, PrintStream out) {
        this.jdbc = jdbc;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, SQLException, GeneralSecurityException {
        Command.run(arguments, settings -> {
            if (broken(settings, System.out) > 0) {
                System.exit(1);
            }
        });
    }

    /** @return how many findings were printed */
    static int broken(Environment settings, PrintStream out)
            throws IOException, SQLException, GeneralSecurityException {
        try (DatabaseServer server = DatabaseServer.join(settings);
                Connection connection = server.database().connect()) {
            // One snapshot: a Shouwen that runs goes on writing entries and linking them.
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            template.setFetchSize(1000);
            VerifyAudit command = new VerifyAudit(JdbcClient.create(template), out);
            command.verify(settings);
            return command.broken;
        }
    }

    private void verify(Environment settings) throws IOException, GeneralSecurityException {
        Chains chains = Chains.checked(jdbc);
        chains.broken().forEach(at -> wrong("审计链断裂 / audit chain broken: " + at));
        unlinked(chains);
        AuditHeads.read(jdbc).forEach(head -> out.printf("%s %d %s%n", head.projectId(), head.seq(), head.hash()));
        String kept = settings.getProperty("shouwen.audit.heads", "");
        if (!kept.isBlank()) {
            compare(kept, settings);
        }
        out.printf(
                "已核对 %d 条链，断裂 %d 条 / %d chains checked, %d broken%n", chains.count(), broken, chains.count(), broken);
    }

    private void unlinked(Chains chains) {
        if (chains.unlinked() == 0) {
            return;
        }
        String words = "尚未入链 %d 条，最早 %s / %d entries not linked yet, the oldest since %s"
                .formatted(chains.unlinked(), chains.oldest(), chains.unlinked(), chains.oldest());
        if (runs() && chains.late(now())) {
            wrong(words + "：首问运行时应在一秒内入链 / a running Shouwen links within a second");
        } else {
            out.println(words);
        }
    }

    /** Whether an application is connected to this database. */
    private boolean runs() {
        return jdbc.sql("""
                select exists (select from pg_stat_activity
                where datname = current_database() and application_name = 'shouwen')""").query(Boolean.class).single();
    }

    private Instant now() {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    private void compare(String kept, Environment settings) throws IOException, GeneralSecurityException {
        SignedHeads outside;
        try {
            outside = SignedHeads.read(Files.readString(Path.of(kept)), trusted(settings));
        } catch (IllegalArgumentException e) {
            wrong("审计链头文件不可信 / heads not to be trusted: " + kept + ": " + e.getMessage());
            return;
        }
        AuditChain chain = new AuditChain(jdbc);
        for (SignedHeads.Head head : outside.heads()) {
            if (!chain.leadsTo(head)) {
                wrong("审计链被截断或改写 / audit chain cut or written anew since " + outside.at() + ": project "
                        + head.projectId() + ", entry " + head.seq());
            }
        }
    }

    private static PublicKey trusted(Environment settings) throws IOException, GeneralSecurityException {
        String named = settings.getProperty("shouwen.audit.public-key", "");
        return named.isBlank()
                ? new AuditKey(Path.of(settings.getProperty(
                                "shouwen.audit.key", settings.getRequiredProperty("shouwen.data") + "/keys/audit.key")))
                        .pair()
                        .getPublic()
                : SignedHeads.publicKey(named);
    }

    private void wrong(String words) {
        broken++;
        out.println(words);
    }
}
