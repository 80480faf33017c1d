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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command beside a database with two chains. */
class VerifyAuditTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:30:00Z");

    @TempDir
    Path folder;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private Database database;
    private JdbcClient jdbc;

    @BeforeEach
    void two_chains() {
        database = TestPostgres.freshDatabase();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        AuditChain chain = new AuditChain(jdbc);
        chain.append(first, List.of(entry("1"), entry("2"), entry("3")));
        chain.append(second, List.of(entry("1")));
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

        asOwner("delete from platform.audit_entry where seq = 3");
        asOwner("""
                update platform.audit_head h set seq = 2, hash = e.hash from platform.audit_entry e
                where e.project_id = h.project_id and e.seq = 2""");
        assertThat(said(0)).contains("2 chains checked, 0 broken");
        assertThat(said(1, outside))
                .contains("audit chain cut or written anew since 2026-12-01T03:30:00Z: project " + first + ", entry 3");
        Files.writeString(heads, Files.readString(heads).replace(" 3 ", " 2 "));
        assertThat(said(1, outside)).contains("heads not to be trusted");
    }

    @Test
    void an_entry_changed_and_a_chain_without_its_head_are_named() throws Exception {
        asOwner("update platform.audit_entry set action = 'read' where seq = 2");
        asOwner("delete from platform.audit_head where project_id = '" + second + "'");
        assertThat(said(2))
                .contains("audit chain broken: project " + first + ", entry 2")
                .contains("audit chain broken: project " + second + ", entry 2")
                .contains("2 chains checked, 2 broken");
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
        jdbc.sql("alter table platform.audit_entry disable trigger append_only").update();
        jdbc.sql(change).update();
        jdbc.sql("alter table platform.audit_entry enable trigger append_only").update();
    }

    private static AuditEntry entry(String id) {
        return new AuditEntry(NOW, Actor.Kind.STAFF, Ids.GROUP, "写手", "", "wrote", "number", id, null, "{}");
    }
}
