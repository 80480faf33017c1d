package io.shouwen.platform.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The server's port and two passwords, in a file with mode 0600 inside the cluster. */
record Keys(int port, String adminPassword, String password) {

    private static final String FILE = "shouwen.properties";

    static Keys fresh(int port) {
        return new Keys(port, random(), random());
    }

    Keys withPort(int other) {
        return new Keys(other, adminPassword, password);
    }

    static Keys read(Path cluster) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(cluster.resolve(FILE))) {
            properties.load(reader);
        }
        return new Keys(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("admin.password"),
                properties.getProperty("password"));
    }

    void write(Path cluster) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("admin.password", adminPassword);
        properties.setProperty("password", password);
        Path fresh = cluster.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, null);
        }
        Files.move(fresh, cluster.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
