package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.Tables.Reference;
import io.shouwen.Tables.Table;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Walls hold in SQL as in Java: a room writes only its own tables, and reads only what the rooms below it offer. */
class SqlWallsTest {

    private final Tables tables = new Tables();
    private final Set<Reference> crossing = tables.references(SourceFile.all()).stream()
            .filter(Reference::crossesAWall)
            .collect(Collectors.toSet());

    SqlWallsTest() throws IOException {}

    @Test
    void sql_names_only_tables_of_its_own_room_and_what_others_publish() throws IOException {
        KnownExceptions.hold(
                "sql-walls.txt",
                crossing.stream()
                        .filter(reference -> reference.writes() || !tables.isPublished(reference.table()))
                        .map(Reference::toString)
                        .collect(Collectors.toSet()),
                "another room's tables are asked through its Java face or a view it publishes");
    }

    @Test
    void a_room_publishes_views_of_its_own_and_no_tables() {
        Set<String> views =
                tables.all().stream().filter(Table::view).map(Table::name).collect(Collectors.toSet());
        assertThat(tables.published()).isNotEmpty();
        assertThat(tables.published())
                .allSatisfy((room, names) ->
                        assertThat(names).isSubsetOf(views).allMatch(name -> name.startsWith(room + ".")));
    }

    @Test
    void no_exception_reaches_upward() throws IOException {
        for (Reference reference : crossing) {
            assertThat(SourceFile.below(reference.file().room()))
                    .withFailMessage("%s: that room is not below", reference)
                    .contains(reference.table().replaceFirst("\\..*", ""));
        }
    }

    @Test
    void a_room_s_migrations_make_tables_in_its_own_schema() {
        assertThat(tables.all())
                .filteredOn(table -> !table.room().equals(table.folder()))
                .isEmpty();
    }

    @Test
    void names_of_tables_are_found_in_strings_and_text_blocks_and_nowhere_else() {
        SourceFile file = new SourceFile("desk", "Example", """
                // estate.building
                /** {@code estate.unit} says "no" */
                char quote = '"';
                String one = "update estate.house set a = 1";
                String two = \"""
                    select 1 from desk.call c join
                        estate.resident r on true where t("desk.call.title")
                    \""";
                String key = "estate.household.moved";
                """, false);
        assertThat(tables.references(List.of(file)))
                .extracting(Reference::toString)
                .containsExactlyInAnyOrder(
                        "desk.Example writes estate.house",
                        "desk.Example reads desk.call",
                        "desk.Example reads estate.resident");
    }
}
