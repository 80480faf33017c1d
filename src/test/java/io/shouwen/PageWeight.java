package io.shouwen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a browser loads for a page on its first visit: the page, its style sheets, icons, and scripts with their imports. */
final class PageWeight {

    /** The compressed bytes of a page of staff without a chart. */
    static final int MOST = 180_000;

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern LOADED =
            Pattern.compile("<(?:link|script|img|use)\\s[^>]*(?:href|src)=\"/v/[0-9a-f]+/([^\"#]+)");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*\\(?\\s*\"(\\.[^\"]+)\"");
    private static final Map<Path, Integer> WEIGHED = new ConcurrentHashMap<>();

    private PageWeight() {}

    /** The compressed bytes. */
    static int of(String page) {
        Set<Path> files = new LinkedHashSet<>();
        LOADED.matcher(page).results().forEach(file -> add(STATIC.resolve(file.group(1)), files));
        return gzipped(page.getBytes(StandardCharsets.UTF_8))
                + files.stream()
                        .mapToInt(file -> WEIGHED.computeIfAbsent(file, PageWeight::weigh))
                        .sum();
    }

    private static void add(Path file, Set<Path> files) {
        if (!files.add(file)
                || !file.toString().endsWith(".js")
                || file.toString().contains("/vendor/")) {
            return;
        }
        IMPORTED.matcher(text(file))
                .results()
                .forEach(other -> add(file.resolveSibling(other.group(1)).normalize(), files));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int weigh(Path file) {
        try {
            return gzipped(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int gzipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
