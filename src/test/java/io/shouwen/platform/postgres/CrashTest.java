package io.shouwen.platform.postgres;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same folder goes through every kind of death, one after another; what was acknowledged stays acknowledged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    private static final Path FOLDER = Path.of("target", "crash test", "postgres");

    private final Random random = new Random();
    private WriterProcess writer;

    @BeforeAll
    static void an_empty_folder() throws IOException {
        if (Files.isDirectory(FOLDER)) {
            new Leftovers(FOLDER.toRealPath()).kill();
            Folders.delete(FOLDER);
        }
        WriterProcess.ACKNOWLEDGED.clear();
    }

    @BeforeEach
    @AfterEach
    void nobody_left() throws InterruptedException {
        if (writer != null) {
            writer.kill();
        }
    }

    @Test
    @Order(1)
    void a_first_start_killed_half_way_is_made_again() throws Exception {
        for (String moment : List.of("unpacking-*", "cluster-being-made-*", "cluster", "cluster/postmaster.pid")) {
            writer = new WriterProcess(FOLDER);
            until(() -> there(moment));
            writer.kill();
        }
        writer = new WriterProcess(FOLDER);
        writer.awaitReady();
        writer.awaitWrites(20);
        assertNothingLost();
    }

    @Test
    @Order(2)
    void a_killed_shouwen_starts_again_on_the_server_it_left_behind() throws Exception {
        for (int round = 0; round < 3; round++) {
            writer = new WriterProcess(FOLDER);
            writer.awaitReady();
            writer.awaitWrites(1 + random.nextInt(200));
            writer.kill();
        }
        assertNothingLost();
    }

    @Test
    @Order(3)
    void a_killed_postgresql_comes_back_while_shouwen_lives() throws Exception {
        writer = new WriterProcess(FOLDER);
        writer.awaitReady();
        for (int round = 0; round < 3; round++) {
            writer.awaitWrites(1 + random.nextInt(200));
            postmaster().destroyForcibly();
            writer.awaitWrites(20);
        }
        writer.kill();
        assertNothingLost();
    }

    @Test
    @Order(4)
    void both_killed_at_once_start_again() throws Exception {
        for (int round = 0; round < 3; round++) {
            writer = new WriterProcess(FOLDER);
            writer.awaitReady();
            writer.awaitWrites(1 + random.nextInt(200));
            ProcessHandle postmaster = postmaster();
            if (random.nextBoolean()) {
                postmaster.destroyForcibly();
                writer.kill();
            } else {
                writer.kill();
                postmaster.destroyForcibly();
            }
        }
        assertNothingLost();
    }

    @Test
    @Order(5)
    void killed_again_and_again_while_starting_it_still_starts() throws Exception {
        for (int round = 0; round < 6; round++) {
            writer = new WriterProcess(FOLDER);
            String own = String.valueOf(writer.process.pid());
            until(() -> Files.readString(FOLDER.resolve("lock")).equals(own));
            if (round % 2 == 0) {
                until(() -> there("cluster/postmaster.pid"));
            }
            writer.kill();
        }
        writer = new WriterProcess(FOLDER);
        writer.awaitReady();
        writer.awaitWrites(1);
        assertNothingLost();
    }

    @Test
    @Order(6)
    void a_second_shouwen_on_the_same_folder_is_refused() throws Exception {
        writer = new WriterProcess(FOLDER);
        writer.awaitReady();
        assertThatThrownBy(() -> EmbeddedPostgres.start(FOLDER))
                .isInstanceOf(FolderInUse.class)
                .hasMessageContaining("in use by another Shouwen (process " + writer.process.pid() + ")");
        try (DatabaseServer beside = EmbeddedPostgres.startOrJoin(FOLDER);
                Connection connection = beside.database().connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        writer.awaitWrites(1);
    }

    @Test
    @Order(7)
    void ended_politely_it_leaves_no_server() throws Exception {
        writer = new WriterProcess(FOLDER);
        writer.awaitReady();
        ProcessHandle postmaster = postmaster();
        writer.process.destroy();
        writer.process.waitFor();
        assertThat(new Leftovers(FOLDER.toRealPath()).own(postmaster)).isFalse();
        assertThat(FOLDER.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(8)
    void a_pid_file_naming_a_stranger_fools_nobody() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    FOLDER.resolve("cluster/postmaster.pid"),
                    stranger.pid() + "\n" + FOLDER.toRealPath().resolve("cluster")
                            + "\n1\n15432\n\n127.0.0.1\n0 0\nready\n");
            assertNothingLost();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    @Order(9)
    void a_taken_port_is_left_for_another_which_is_then_kept() throws Exception {
        int before = Keys.read(FOLDER.resolve("cluster")).port();
        try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(taken.isBound()).isTrue();
            assertNothingLost();
        }
        int after = Keys.read(FOLDER.resolve("cluster")).port();
        assertThat(after).isNotEqualTo(before);
        assertNothingLost();
        assertThat(Keys.read(FOLDER.resolve("cluster")).port()).isEqualTo(after);
    }

    /** Something of this name, where a star stands for anything, is in the folder. */
    private static boolean there(String name) throws IOException {
        Path inside = FOLDER.resolve(name);
        if (!Files.isDirectory(inside.getParent())) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                inside.getParent(), inside.getFileName().toString())) {
            return found.iterator().hasNext();
        }
    }

    private static ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(FOLDER.resolve("cluster/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private void assertNothingLost() throws SQLException, InterruptedException {
        if (writer != null) {
            writer.kill();
        }
        Set<Long> kept = new HashSet<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER);
                Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select n from written")) {
            while (rows.next()) {
                kept.add(rows.getLong(1));
            }
        }
        assertThat(WriterProcess.ACKNOWLEDGED).isNotEmpty();
        assertThat(kept).containsAll(WriterProcess.ACKNOWLEDGED);
    }
}
