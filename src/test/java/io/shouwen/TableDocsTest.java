package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.Tables.Reference;
import io.shouwen.Tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/tables.md what the migrations say. */
class TableDocsTest {

    private static final Path PAGE = Path.of("docs/tables.md");
    private static final String AGAIN = "mvn test -Dtest=TableDocsTest -Dregenerate";

    @Test
    void the_page_of_tables_is_what_the_migrations_say() throws IOException {
        String page = page(new Tables());
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .withFailMessage("docs/tables.md is stale: run " + AGAIN)
                .hasContent(page);
    }

    private static String page(Tables tables) {
        StringBuilder page = new StringBuilder("""
                # Which room owns which table

                Generated from `src/main/resources/db/migration` and the SQL in the Java code; a test fails when it is stale. Write it
                anew with `%s`.

                A room writes only its own tables. The last column names the other rooms whose SQL names one. Of a published view
                that is what it is for; of any other it reaches over the wall, and the places are listed in
                `src/test/resources/house/sql-walls.txt`, which only gets shorter.
                """.formatted(AGAIN));
        Map<String, TreeSet<String>> visitors = tables.references(SourceFile.all()).stream()
                .filter(Reference::crossesAWall)
                .collect(Collectors.groupingBy(
                        Reference::table,
                        Collectors.mapping(
                                reference -> reference.file().room(), Collectors.toCollection(TreeSet::new))));
        Map<String, List<Table>> rooms =
                tables.all().stream().collect(Collectors.groupingBy(Table::room, TreeMap::new, Collectors.toList()));
        rooms.forEach((room, owned) -> {
            page.append("\n## %s\n\n| table | what it is | named by |\n|---|---|---|\n".formatted(room));
            owned.forEach(table -> page.append("| `%s`%s | %s | %s |\n"
                    .formatted(
                            table.name(),
                            tables.isPublished(table.name()) ? " (published view)" : table.view() ? " (view)" : "",
                            table.words().replace("|", "\\|"),
                            String.join(", ", visitors.getOrDefault(table.name(), new TreeSet<>())))));
        });
        return page.toString();
    }
}
