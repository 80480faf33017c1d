package io.shouwen.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest extends ShouwenTest {

    @TempDir
    Path data;

    @Test
    void nobody_else_on_the_machine_reads_the_data() throws Exception {
        Path postgres = Files.createDirectory(data.resolve("postgres"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        DatabaseConfiguration.shut(data, postgres);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void the_databases_log_holds_no_names_and_numbers() {
        assertThat(jdbc.sql("show log_parameter_max_length").query(String.class).single())
                .isEqualTo("0");
        assertThat(jdbc.sql("show log_parameter_max_length_on_error")
                        .query(String.class)
                        .single())
                .isEqualTo("0");
    }
}
