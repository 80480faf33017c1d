package io.shouwen.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's executables, unpacked once per version into {@code program-<checksum>}. */
record Program(Path home) {

    private static final String PREFIX = "program-";

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks to another name and renames, so that a folder of this name is always complete. */
    static Program unpack(Path folder) {
        try {
            URL archive = archive();
            Path home = folder.resolve(PREFIX + checksum(archive));
            if (!Files.isDirectory(home)) {
                Path fresh =
                        folder.resolve("unpacking-" + ProcessHandle.current().pid());
                Folders.delete(fresh);
                extract(archive, fresh);
                Files.move(fresh, home);
            }
            return new Program(home);
        } catch (IOException e) {
            throw new NoDatabase("PostgreSQL could not be unpacked into " + folder, e);
        }
    }

    /** Deletes other versions and incomplete folders; only safe while none of them is running. */
    void alone() throws IOException {
        try (Stream<Path> beside = Files.list(home.resolveSibling("."))) {
            for (Path other : beside.toList()) {
                String name = other.getFileName().toString();
                boolean program = name.startsWith(PREFIX) || name.startsWith("unpacking-");
                if (program && !name.equals(home.getFileName().toString())) {
                    Folders.delete(other);
                }
            }
        }
    }

    private static URL archive() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String cpu = List.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        URL archive = Program.class.getResource("/postgres-" + os + "-" + cpu + ".txz");
        if (archive == null) {
            throw new NoDatabase("This build carries no PostgreSQL for " + os + " " + cpu
                    + ": build it on such a machine, or set SHOUWEN_DB_URL to a PostgreSQL of your own");
        }
        return archive;
    }

    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(Files.size(Path.of(URI.create(archive.toString()))));
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.getName().endsWith(".a")) {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
