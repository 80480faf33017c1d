package io.shouwen;

import io.shouwen.platform.PublishedViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables and views of the house as the migrations leave them, and where the SQL of the Java code names them. */
final class Tables {

    /** @param folder the room whose migrations make it @param words what the comment above it says, or empty */
    record Table(String name, String folder, boolean view, String words) {

        String room() {
            return name.replaceFirst("\\..*", "");
        }
    }

    /** @param writes whether it is inserted into, updated or deleted from there */
    record Reference(SourceFile file, String table, boolean writes) {

        boolean crossesAWall() {
            return !table.startsWith(file.room() + ".");
        }

        @Override
        public String toString() {
            return file.type() + (writes ? " writes " : " reads ") + table;
        }
    }

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE = Pattern.compile(
            "((?:^--[^\\n]*\\n)*)^create (?:unlogged )?(table|view) (\\w+\\.\\w+)|^drop (?:table|view) (\\w+\\.\\w+)",
            Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+)?(?<![\\w.])(\\w+\\.\\w+)(?!\\w|\\.\\w)");

    private final Map<String, Table> made = new TreeMap<>();
    private final Map<String, List<String>> published = new TreeMap<>();

    Tables() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql"))
                    .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .toList()) {
                read(file);
            }
        }
        SourceFile.all().stream()
                .map(SourceFile::room)
                .filter(room -> !room.isEmpty())
                .distinct()
                .forEach(room -> published.put(room, publishedBy(room)));
    }

    private static List<String> publishedBy(String room) {
        try {
            PublishedViews views =
                    Class.forName("io.shouwen." + room + ".package-info").getAnnotation(PublishedViews.class);
            return views == null ? List.of() : List.of(views.value());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(room + " has no package-info", e);
        }
    }

    private void read(Path file) throws IOException {
        String folder = MIGRATIONS.relativize(file).getName(0).toString();
        MADE.matcher(Files.readString(file)).results().forEach(found -> {
            if (found.group(4) == null) {
                boolean view = found.group(2).equals("view");
                made.put(found.group(3), new Table(found.group(3), folder, view, words(found)));
            } else {
                made.remove(found.group(4));
            }
        });
    }

    private static String words(MatchResult found) {
        return found.group(1)
                .lines()
                .map(line -> line.replaceFirst("^-- ?", "").strip())
                .collect(Collectors.joining(" "));
    }

    List<Table> all() {
        return List.copyOf(made.values());
    }

    /** The names of views that rooms above may read, by room, as the package-infos say. */
    Map<String, List<String>> published() {
        return published;
    }

    boolean isPublished(String name) {
        return published.values().stream().anyMatch(names -> names.contains(name));
    }

    /** Each once a file and table, in order. */
    Set<Reference> references(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> file.literals().stream().flatMap(sql -> references(file, sql)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Reference::toString))));
    }

    private Stream<Reference> references(SourceFile file, String sql) {
        return NAMED.matcher(sql)
                .results()
                .filter(found -> made.containsKey(found.group(2)))
                .map(found -> new Reference(file, found.group(2), found.group(1) != null));
    }
}
