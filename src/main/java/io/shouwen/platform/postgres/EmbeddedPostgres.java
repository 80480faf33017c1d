package io.shouwen.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL in one folder, run by this process. The next start cleans up after any crash; if only PostgreSQL
 * dies, it is restarted.
 */
public final class EmbeddedPostgres implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int TRIES = 20;
    private static final int PAUSE = 250;
    /** Time for replaying the write-ahead log after a crash. */
    private static final int RECOVERY_SECONDS = 600;

    private final FolderLock lock;
    private final Cluster cluster;
    private final Leftovers leftovers;
    private final Map<String, String> settings;
    private Keys keys;
    private @Nullable ProcessHandle postmaster;
    private volatile boolean closed;

    private EmbeddedPostgres(FolderLock lock, Cluster cluster, Map<String, String> settings) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.settings = settings;
        this.leftovers = new Leftovers(lock.folder());
        this.keys = cluster.keys();
    }

    /** Starts the server. @throws FolderInUse if another process uses the folder */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Map.of());
    }

    public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
        FolderLock lock = null;
        try {
            Files.createDirectories(folder);
            lock = FolderLock.take(folder.toRealPath());
            return start(lock, settings);
        } catch (IOException e) {
            throw new NoDatabase("PostgreSQL could not be started in " + folder, e);
        }
    }

    /** For commands: uses the database of a running Shouwen, or starts one if there is none. */
    static DatabaseServer startOrJoin(Path folder) {
        try {
            return start(folder);
        } catch (FolderInUse inUse) {
            try {
                return DatabaseServer.given(database(Keys.read(folder.resolve("cluster")), "shouwen"));
            } catch (IOException e) {
                inUse.addSuppressed(e);
                throw inUse;
            }
        }
    }

    /** Superuser access, to the server running in the folder, or to one started until this is closed. */
    public static DatabaseServer startOrJoinAsAdmin(Path folder) throws IOException {
        try {
            EmbeddedPostgres server = start(folder);
            return new DatabaseServer() {
                @Override
                public Database database() {
                    return server.admin();
                }

                @Override
                public void close() {
                    server.close();
                }
            };
        } catch (FolderInUse inUse) {
            return DatabaseServer.given(admin(Keys.read(folder.resolve("cluster")), "postgres"));
        }
    }

    private static EmbeddedPostgres start(FolderLock lock, Map<String, String> settings) throws IOException {
        boolean started = false;
        try {
            Path folder = lock.folder();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Program program = Program.unpack(folder);
            Account account = Account.choose(folder, program);
            Leftovers leftovers = new Leftovers(folder);
            stopOrphan(new Cluster(folder.resolve("cluster"), program, account), leftovers);
            program.alone();
            EmbeddedPostgres server = new EmbeddedPostgres(lock, Cluster.open(folder, program, account), settings);
            server.bringUp(true);
            started = true;
            try {
                Owner.ensure(server.admin(), server.database());
            } catch (java.sql.SQLException e) {
                server.close();
                throw new NoDatabase("PostgreSQL runs but does not let us in: " + e.getMessage(), e);
            }
            Thread.ofPlatform().daemon().name("postgres-watch").start(server::watch);
            return server;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /**
     * Stops the server that a killed Shouwen left running: a fast shutdown first, which keeps the write-ahead log
     * short, then a kill.
     */
    private static void stopOrphan(Cluster cluster, Leftovers leftovers) throws IOException {
        if (cluster.notedPid().flatMap(leftovers::process).isPresent()) {
            LOG.info("ending the PostgreSQL a former run left behind");
            cluster.control(8, "stop", "-m", "fast", "-t", "4");
        }
        leftovers.kill();
        if (Files.isDirectory(cluster.home())) {
            cluster.forgetPid();
        }
    }

    private synchronized void bringUp(boolean mayMove) throws IOException {
        PostgresTool.Result result = new PostgresTool.Result(-1, "");
        for (int tries = 0; tries < TRIES && !closed; tries++) {
            leftovers.kill();
            cluster.forgetPid();
            if (mayMove && !Ports.free(keys.port())) {
                keys = keys.withPort(Ports.free());
                keys.write(cluster.home());
            }
            cluster.configure(keys.port(), settings);
            Path output = lock.folder().resolve("start.log");
            Files.deleteIfExists(output);
            result = cluster.control(
                    RECOVERY_SECONDS + 10,
                    "start",
                    "-w",
                    "-t",
                    String.valueOf(RECOVERY_SECONDS),
                    "-l",
                    output.toString());
            Optional<ProcessHandle> running = cluster.notedPid().flatMap(leftovers::process);
            if (result.ok() && running.isPresent()) {
                postmaster = running.get();
                return;
            }
            pause();
        }
        throw new NoDatabase("PostgreSQL does not start in " + lock.folder() + ": see its folder log. "
                + result.output().strip());
    }

    private void watch() {
        while (!closed) {
            pause();
            ProcessHandle process = postmaster;
            if (!closed && (process == null || !leftovers.own(process))) {
                LOG.warn("PostgreSQL has died; starting it again");
                try {
                    bringUp(false);
                    LOG.info("PostgreSQL is back");
                } catch (IOException | NoDatabase e) {
                    LOG.error("PostgreSQL does not come back yet: {}", e.getMessage());
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Database database() {
        return database("shouwen");
    }

    /** Another database of this server, with the same owner. */
    public Database database(String name) {
        return database(keys, name);
    }

    /** The superuser, for creating roles and databases. */
    public Database admin() {
        return admin("postgres");
    }

    /** The superuser in another database. */
    public Database admin(String name) {
        return admin(keys, name);
    }

    private static Database admin(Keys keys, String name) {
        return new Database(database(keys, name).url(), "postgres", keys.adminPassword());
    }

    private static Database database(Keys keys, String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + keys.port() + "/" + name, "shouwen", keys.password());
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            cluster.control(25, "stop", "-m", "fast", "-t", "20");
            leftovers.kill();
            lock.close();
        }
    }
}
