package io.shouwen.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.audit.AuditWriter;
import io.shouwen.platform.postgres.EmbeddedPostgres;
import io.shouwen.platform.postgres.Folders;
import io.shouwen.platform.postgres.WriterProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One installation is backed up while it writes, killed and lost; what was acknowledged comes back from the backup. */
class BackupTest {

    private static final Path ROOT = Path.of("target", "backup test").toAbsolutePath();
    private static final Path LOST = ROOT.resolve("lost");
    private static final Instant NOW = Instant.parse("2026-11-30T08:45:00Z");

    private static Path backup;
    private static Set<Long> acknowledged;

    @BeforeAll
    static void backed_up_while_writing_and_then_lost() throws Exception {
        Folders.delete(ROOT);
        WriterProcess.ACKNOWLEDGED.clear();
        WriterProcess writer = new WriterProcess(AuditWriter.class, LOST);
        try {
            writer.awaitReady();
            writer.awaitWrites(50);
            try (Backup online = Backup.start(LOST, LOST.resolve("files"), ROOT.resolve("backup"), NOW)) {
                writer.awaitWrites(50);
                online.copyDatabase();
                writer.awaitWrites(50);
                acknowledged = new HashSet<>(WriterProcess.ACKNOWLEDGED);
                backup = online.end(NOW);
            }
            writer.awaitWrites(20);
        } finally {
            writer.kill();
        }
        // The next start, which ends the server left behind, is what makes the folder free to be lost.
        EmbeddedPostgres.start(LOST.resolve("postgres")).close();
        Folders.delete(LOST);
    }

    @AfterAll
    static void nothing_left() throws IOException {
        Folders.delete(ROOT);
    }

    @Test
    void everything_acknowledged_before_its_end_comes_back_with_its_files_and_an_unbroken_audit() throws Exception {
        assertThat(backup).hasFileName("shouwen-20261130-084500Z");
        Path data = ROOT.resolve("restored");
        Proof proof = Restore.of(backup, data, data.resolve("files"));
        Set<Long> restored = numbers(data);
        assertThat(restored).containsAll(acknowledged);
        assertThat(proof.chains()).isEqualTo(1);
        assertThat(proof.files()).isEqualTo(restored.size());
        // And it is a whole installation: it takes new rows, and can itself be backed up while nobody runs.
        Path second = Backup.of(data, data.resolve("files"), ROOT.resolve("second"), NOW.plusSeconds(60));
        assertThat(Restore.verify(second).rows()).isEqualTo(proof.rows());
    }

    @Test
    void files_kept_outside_of_the_data_folder_come_back_there_and_are_part_of_the_next_backup() throws Exception {
        Path data = ROOT.resolve("without files");
        Path files = ROOT.resolve("elsewhere");
        Proof proof = Restore.of(backup, data, files);
        assertThat(data.resolve("files")).doesNotExist();
        assertThat(proof.files()).isPositive();
        Path second = Backup.of(data, files, ROOT.resolve("second elsewhere"), NOW.plusSeconds(60));
        assertThat(Restore.verify(second)).isEqualTo(proof);
    }

    @Test
    void a_backup_in_which_anything_was_changed_or_lost_is_not_restored() throws Exception {
        Path damaged = ROOT.resolve("damaged");
        copy(backup, damaged);
        List<Path> inside;
        try (var all = Files.walk(damaged)) {
            inside = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Manifest.FILE))
                    .sorted()
                    .toList();
        }
        Path file = inside.get(inside.size() / 2);
        byte[] before = Files.readAllBytes(file);
        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        refused(damaged, damaged.relativize(file) + " is not what was backed up");
        Files.delete(file);
        refused(damaged, damaged.relativize(file) + " is missing");
        Files.write(file, before);
        Files.delete(damaged.resolve(Manifest.FILE));
        refused(damaged, "no finished backup");
        assertThat(ROOT.resolve("never")).doesNotExist();
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws Exception {
        Path taken = Files.createDirectories(ROOT.resolve("taken"));
        Files.writeString(taken.resolve("mine"), "keep");
        assertThatThrownBy(() -> Restore.of(backup, taken, taken.resolve("files")))
                .hasMessageContaining("is not empty");
        assertThat(taken.resolve("mine")).hasContent("keep");
        assertThatThrownBy(() -> Backup.of(taken, taken.resolve("files"), ROOT.resolve("backup"), NOW))
                .hasMessageContaining("no database");
    }

    private static void refused(Path damaged, String words) {
        assertThatThrownBy(() -> Restore.of(damaged, ROOT.resolve("never"), ROOT.resolve("never/files")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(words);
    }

    private static Set<Long> numbers(Path data) throws SQLException {
        Set<Long> numbers = new HashSet<>();
        try (var server = EmbeddedPostgres.start(data.resolve("postgres"));
                var connection = server.admin("shouwen").connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select subject_id::bigint from platform.audit_entry")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all = new ArrayList<>();
        try (var walk = Files.walk(from)) {
            walk.forEach(all::add);
        }
        for (Path path : all) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }
}
