package io.shouwen.platform.postgres;

/** The database server in use. Closing stops it only if this process started it. */
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
                // An external server is not stopped.
            }
        };
    }
}
