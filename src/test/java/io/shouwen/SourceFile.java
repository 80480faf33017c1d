package io.shouwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of src/main/java or src/demo/java as text, for rules about names, files and the SQL in them.
 *
 * @param packageName below {@code io.shouwen}, such as {@code patrol.round}; empty for the application's own class
 * @param demo whether it is one of src/demo/java
 */
record SourceFile(String packageName, String name, String text, boolean demo) {

    private static final Path ROOT = Path.of("src/main/java/io/shouwen");
    private static final Path DEMO = Path.of("src/demo/java/io/shouwen");

    /** A text block, a string, or what may hold a quotation mark and is neither. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\])*+)\"|'(?:\\\\.|[^'\\\\])++'|//[^\\n]*+|/\\*.*?\\*/",
            Pattern.DOTALL);

    /** All but package-info. */
    static List<SourceFile> all() {
        return Stream.of(ROOT, DEMO).flatMap(root -> in(root).stream()).toList();
    }

    private static List<SourceFile> in(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .map(file -> read(root, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path root, Path file) {
        Path folder = root.relativize(Objects.requireNonNull(file.getParent()));
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        try {
            return new SourceFile(folder.toString().replace('/', '.'), name, Files.readString(file), root.equals(DEMO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String room() {
        return packageName.replaceFirst("\\..*", "");
    }

    String type() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    boolean isView() {
        return packageName.endsWith(".view");
    }

    /** Whether its top-level type is package-private. */
    boolean isHidden() {
        return text.lines().noneMatch(line -> line.startsWith("public "));
    }

    /** Text blocks and strings, without comments. */
    List<String> literals() {
        return LITERAL.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The rooms its room may see, as its package-info says. */
    static List<String> below(String room) throws IOException {
        Matcher names =
                Pattern.compile("\"(\\w+)\"").matcher(Files.readString(ROOT.resolve(room + "/package-info.java")));
        return names.results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(room))
                .toList();
    }
}
