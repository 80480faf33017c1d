package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/architecture.md complete where a newcomer relies on it. */
class ArchitectureDocsTest {

    private static final Pattern INTERFACE = Pattern.compile("^public interface (\\w+)", Pattern.MULTILINE);

    private final List<SourceFile> house = SourceFile.all();
    private final String page = Files.readString(Path.of("docs/architecture.md"));

    ArchitectureDocsTest() throws IOException {}

    @Test
    void every_interface_that_another_package_fills_is_in_the_list_of_contributions() {
        Set<String> contributed = house.stream()
                .flatMap(file -> INTERFACE
                        .matcher(file.text())
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> filledElsewhere(file, name)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(contributed)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page)
                        .withFailMessage("docs/architecture.md does not name %s", name)
                        .contains("`" + name + "`"));
    }

    private boolean filledElsewhere(SourceFile owner, String name) {
        Pattern fills = Pattern.compile("\\bimplements\\b[^{]*\\b" + name + "\\b");
        return house.stream()
                .anyMatch(file -> !file.packageName().equals(owner.packageName())
                        && fills.matcher(file.text()).find());
    }

    @Test
    void every_class_it_names_is_there() {
        Set<String> names = house.stream().map(SourceFile::name).collect(Collectors.toSet());
        Set<String> said = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\\.\\w+(?:\\(\\))?)?`")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        said.removeAll(names);
        said.remove("JdbcClient");
        assertThat(said).filteredOn(name -> !name.endsWith("Test")).isEmpty();
    }
}
