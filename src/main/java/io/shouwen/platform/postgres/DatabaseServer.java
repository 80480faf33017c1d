package io.shouwen.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** The database server in use. Closing stops it only if this process started it. */
public interface DatabaseServer extends AutoCloseable {

    Database database();

    @Override
    void close();

    /** The one named by {@code shouwen.db.url}, if any. */
    static Optional<DatabaseServer> given(Environment settings) {
        String url = settings.getProperty("shouwen.db.url", "");
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(given(new Database(
                        url,
                        settings.getProperty("shouwen.db.user", "shouwen"),
                        settings.getProperty("shouwen.db.password", ""))));
    }

    /**
     * The one a Shouwen with these settings uses; where none runs on the data folder, one is started until this is closed.
     *
     * @throws NoDatabase where the data folder holds none
     */
    static DatabaseServer join(Environment settings) {
        return given(settings).orElseGet(() -> {
            Path folder = Path.of(settings.getRequiredProperty("shouwen.data"), "postgres");
            if (!Files.isDirectory(folder.resolve("cluster"))) {
                throw new NoDatabase(folder.getParent() + " holds no database of Shouwen: name its folder with --data");
            }
            return EmbeddedPostgres.startOrJoin(folder);
        });
    }

    static DatabaseServer given(Database database) {
        return new DatabaseServer() {
            @Override
            public Database database() {
                return database;
            }

            @Override
            public void close() {
                // An external server is not stopped.
            }
        };
    }
}
