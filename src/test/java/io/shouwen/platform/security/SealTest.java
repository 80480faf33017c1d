package io.shouwen.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @TempDir
    Path folder;

    @Test
    void what_is_sealed_says_nothing_and_opens_where_it_belongs_only() {
        Seal seal = seal();
        String sealed = seal.seal("robot-key", "webhook 1");

        assertThat(sealed).doesNotContain("robot-key").isNotEqualTo(seal.seal("robot-key", "webhook 1"));
        assertThat(seal().open(sealed, "webhook 1")).isEqualTo("robot-key");
        assertThatThrownBy(() -> seal.open(sealed, "webhook 2")).isInstanceOf(IllegalStateException.class);
        assertThat(seal.open("from before", "webhook 1")).isEqualTo("from before");
    }

    @Test
    void its_keys_are_its_owners_alone() throws Exception {
        seal().seal("x", "y");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_key_leaves_what_was_sealed_readable() {
        Seal seal = seal();
        String before = seal.seal("robot-key", "webhook 1");

        seal.rotate();
        String after = seal.seal("robot-key", "webhook 1");

        // A sealed text begins with the id of its key.
        assertThat(after.substring(0, 14)).isNotEqualTo(before.substring(0, 14));
        assertThat(seal().open(before, "webhook 1")).isEqualTo("robot-key");
        assertThat(seal().open(after, "webhook 1")).isEqualTo("robot-key");
    }

    @Test
    void other_keys_say_what_is_to_be_done() {
        String sealed = seal().seal("robot-key", "webhook 1");
        assertThatThrownBy(() -> new Seal(folder.resolve("other.json")).open(sealed, "webhook 1"))
                .hasMessageContaining("other.json");
    }

    private Seal seal() {
        return new Seal(folder.resolve("seal.json"));
    }
}
