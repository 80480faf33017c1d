package io.shouwen.platform.postgres;

/** Whoever runs the database; closing it ends what was started here and nothing else. */
public interface DatabaseServer extends AutoCloseable {

    Database database();

    @Override
    void close();

    static DatabaseServer given(Database database) {
        return new DatabaseServer() {
            @Override
            public Database database() {
                return database;
            }

            @Override
            public void close() {
                // Not ours to stop.
            }
        };
    }
}
