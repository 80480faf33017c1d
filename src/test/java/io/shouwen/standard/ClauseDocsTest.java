package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.standard.view.Chapter;
import io.shouwen.standard.view.ClauseText;
import io.shouwen.standard.view.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;

/** Keeps docs/clauses.md what the catalogue and the uses of {@link Clause} say. */
class ClauseDocsTest {

    private static final Path PAGE = Path.of("docs/clauses.md");
    private static final String AGAIN = "mvn test -Dtest=ClauseDocsTest -Dregenerate";

    /** Which classes serve a clause, by its number as in the catalogue. */
    private record Uses(Map<String, Collection<String>> code, Map<String, Collection<String>> tests) {}

    private final Catalogue catalogue = new Catalogue();

    @Test
    void the_page_of_clauses_is_what_the_code_says() throws IOException {
        String page = page(uses());
        if (System.getProperty("regenerate") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .withFailMessage("docs/clauses.md is stale: run " + AGAIN)
                .hasContent(page);
    }

    private Uses uses() throws IOException {
        Uses uses = new Uses(new HashMap<>(), new HashMap<>());
        CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/shouwen/**/*.class")) {
            boolean test = file.getURL().getPath().contains("/test-classes/");
            MetadataReader reader = readers.getMetadataReader(file);
            String type = reader.getClassMetadata().getClassName();
            Stream.concat(
                            Stream.of(reader.getAnnotationMetadata().getAnnotations()),
                            reader.getAnnotationMetadata().getAnnotatedMethods(Clause.class.getName()).stream()
                                    .map(MethodMetadata::getAnnotations))
                    .flatMap(ClauseDocsTest::numbers)
                    .forEach(number -> (test ? uses.tests() : uses.code())
                            .computeIfAbsent(known(number, type), n -> new TreeSet<>())
                            .add(link(type, test)));
        }
        return uses;
    }

    private static Stream<String> numbers(MergedAnnotations annotations) {
        return annotations.stream(Clause.class).flatMap(clause -> Arrays.stream(clause.getStringArray("value")));
    }

    private String known(String number, String type) {
        return catalogue
                .find(number)
                .map(ClauseText::clause)
                .orElseThrow(() -> new AssertionError(type + " names clause " + number + ", which is not there"));
    }

    private static String link(String type, boolean test) {
        String outer = type.replaceFirst("\\$.*", "");
        return "[%s](../src/%s/java/%s.java)"
                .formatted(
                        outer.substring(outer.lastIndexOf('.') + 1), test ? "test" : "main", outer.replace('.', '/'));
    }

    private String page(Uses uses) {
        StringBuilder page = new StringBuilder("""
                # The standard, clause by clause

                Generated from the catalogue (`src/main/resources/standard/clauses.yaml`) and the uses of `@Clause`; a test
                fails when it is stale. Write it anew with `%s`.

                *flow*: people do it in the product and a record remains. *rule*: the product makes it hold. *check*: a
                person judges it, so it is an item on an inspection list.
                """.formatted(AGAIN));
        for (Chapter chapter : catalogue.chapters()) {
            page.append("\n## %s %s %s\n".formatted(chapter.chapter(), chapter.zh(), chapter.en()));
            chapter.sections().forEach(section -> page.append(table(section, uses)));
        }
        return page.toString();
    }

    private static String table(Section section, Uses uses) {
        return "\n### %s %s %s\n\n".formatted(section.section(), section.zh(), section.en())
                + "| clause | what it asks | kind | measured | served by | tested by |\n|---|---|---|---|---|---|\n"
                + section.clauses().stream().map(clause -> row(clause, uses)).collect(Collectors.joining());
    }

    private static String row(ClauseText clause, Uses uses) {
        String kind = clause.kind().stream()
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" + "));
        return "| %s | **%s** %s. %s | %s | %s | %s | %s |\n"
                .formatted(
                        clause.clause(),
                        clause.zh().title(),
                        clause.en().title(),
                        clause.en().asks(),
                        kind,
                        clause.en().measured(),
                        list(uses.code(), clause),
                        list(uses.tests(), clause));
    }

    private static String list(Map<String, Collection<String>> uses, ClauseText clause) {
        return String.join(", ", uses.getOrDefault(clause.clause(), new TreeSet<>()));
    }
}
