package io.shouwen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.postgres.Command;
import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.security.Actor;
import io.shouwen.world.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command beside a database with two chains. */
class VerifyAuditTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:30:00Z");

    @TempDir
    Path folder;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private Database database;
    private DataSource source;
    private JdbcClient jdbc;

    @BeforeEach
    void two_chains() {
        database = TestPostgres.freshDatabase();
        source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        jdbc = JdbcClient.create(source);
        write(first, "1", "2", "3");
        write(second, "1");
        link(first);
        link(second);
    }

    @Test
    void an_unbroken_audit_is_printed_with_its_heads_and_one_cut_since_they_were_kept_is_found() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path heads = folder.resolve("heads.txt");
        Files.writeString(heads, new SignedHeads(NOW, AuditHeads.read(jdbc)).write(key.getPrivate()));
        String[] outside = {
            "--shouwen.audit.heads=" + heads, "--shouwen.audit.public-key=" + AuditKey.written(key.getPublic())
        };
        assertThat(said(0, outside))
                .contains(first + " 3 ", second + " 1 ")
                .endsWith("已核对 2 条链，断裂 0 条 / 2 chains checked, 0 broken\n");

        asOwner("""
                with cut as (delete from platform.audit_link where seq = 3 returning entry_id)
                delete from platform.audit_entry using cut where id = cut.entry_id""");
        asOwner("""
                update platform.audit_head h set seq = 2, hash = l.hash from platform.audit_link l
                where l.project_id = h.project_id and l.seq = 2""");
        assertThat(said(0)).contains("2 chains checked, 0 broken");
        assertThat(said(1, outside))
                .contains("audit chain cut or written anew since 2026-12-01T03:30:00Z: project " + first + ", entry 3");
        Files.writeString(heads, Files.readString(heads).replace(" 3 ", " 2 "));
        assertThat(said(1, outside)).contains("heads not to be trusted");
    }

    @Test
    void an_entry_changed_and_a_chain_without_its_head_are_named() throws Exception {
        asOwner("""
                update platform.audit_entry set action = 'read'
                where id = (select entry_id from platform.audit_link where seq = 2)""");
        asOwner("delete from platform.audit_head where project_id = '" + second + "'");
        assertThat(said(2))
                .contains("audit chain broken: project " + first + ", entry 2")
                .contains("audit chain broken: project " + second + ", entry 2")
                .contains("2 chains checked, 2 broken");
    }

    @Test
    void entries_not_linked_yet_are_told_and_a_finding_where_a_running_shouwen_leaves_them_for_a_minute()
            throws Exception {
        write(first, "4", "5");
        assertThat(said(0))
                .contains("2 entries not linked yet, the oldest since")
                .contains(first + " 3 ");
        jdbc.sql("update platform.audit_unlinked set since = since - interval '61 seconds'")
                .update();
        assertThat(said(0)).as("where none runs").contains("2 entries not linked yet");

        String running = database.url() + "?ApplicationName=shouwen";
        try (Connection shouwen = DriverManager.getConnection(running, database.user(), database.password())) {
            assertThat(shouwen.isValid(1)).isTrue();
            assertThat(said(1)).contains("2 entries not linked yet", "a running Shouwen links within a second");
            link(first);
            assertThat(said(0)).doesNotContain("not linked").contains(first + " 5 ");
        }
    }

    @Test
    void an_entry_that_neither_is_linked_nor_is_going_to_be_is_named() throws Exception {
        write(second, "2");
        jdbc.sql("delete from platform.audit_unlinked").update();
        assertThat(said(1)).contains("audit chain broken: project " + second + ", unlinked entry ");
    }

    private void write(UUID project, String... ids) {
        new AuditEntries(new JdbcTemplate(source))
                .insert(project, Stream.of(ids).map(VerifyAuditTest::entry).toList());
    }

    private void link(UUID project) {
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(status -> new AuditChain(jdbc).link(project));
    }

    private String said(int broken, String... options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] all = Stream.concat(
                        Stream.of(
                                "--shouwen.data=" + folder,
                                "--shouwen.db.url=" + database.url(),
                                "--shouwen.db.user=" + database.user(),
                                "--shouwen.db.password=" + database.password()),
                        Stream.of(options))
                .toArray(String[]::new);
        assertThat(VerifyAudit.broken(Command.settings(all), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(broken);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void asOwner(String change) {
        for (String table : List.of("platform.audit_entry", "platform.audit_link")) {
            jdbc.sql("alter table " + table + " disable trigger append_only").update();
        }
        jdbc.sql(change).update();
        for (String table : List.of("platform.audit_entry", "platform.audit_link")) {
            jdbc.sql("alter table " + table + " enable trigger append_only").update();
        }
    }

    private static AuditEntry entry(String id) {
        return new AuditEntry(
                Ids.next(), NOW, Actor.Kind.STAFF, Ids.GROUP, "写手", "", "wrote", "number", id, null, "{}");
    }
}
