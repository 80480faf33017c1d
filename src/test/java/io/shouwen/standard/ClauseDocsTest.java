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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /**
     * What a line can point to, best first. Classes that only read or set ({@code *Queries}, {@code *Controller},
     * {@code *Settings}) come last; then fewer clauses before more, then the lower rank (records and tests by name).
     */
    private record Use(String text, String link, Of of, int rank, int clauses) {

        private enum Of {
            RULE,
            MEASURE,
            TEST
        }

        private static final Comparator<Use> BEST = Comparator.comparing(Use::lastResort)
                .thenComparingInt(Use::clauses)
                .thenComparingInt(Use::rank)
                .thenComparing(Use::text)
                .thenComparing(Use::link);

        private boolean lastResort() {
            return text.matches("\\w+(Queries|Controller|Settings)");
        }

        @Override
        public String toString() {
            return "[%s](%s)".formatted(text, link);
        }
    }

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

    private Map<String, Set<Use>> uses() throws IOException {
        Map<String, Set<Use>> uses = new HashMap<>();
        CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/shouwen/**/*.class")) {
            boolean test = file.getURL().getPath().contains("/test-classes/");
            MetadataReader reader = readers.getMetadataReader(file);
            String type = reader.getClassMetadata().getClassName();
            String outer = type.replaceFirst("\\$.*", "");
            String link = "../src/%s/java/%s.java".formatted(test ? "test" : "main", outer.replace('.', '/'));
            if (!Files.exists(Path.of("docs").resolve(link).normalize())) {
                continue; // of the demo
            }
            String name = outer.substring(outer.lastIndexOf('.') + 1);
            boolean fact = "java.lang.Record".equals(reader.getClassMetadata().getSuperClassName());
            int rank = fact || name.endsWith("Test") ? 0 : 1;
            List<String> own = numbers(reader.getAnnotationMetadata().getAnnotations());
            own.forEach(number -> of(uses, number, type)
                    .add(new Use(name, link, test ? Use.Of.TEST : Use.Of.RULE, rank, own.size())));
            for (MethodMetadata method : reader.getAnnotationMetadata().getAnnotatedMethods(Clause.class.getName())) {
                List<String> numbers = numbers(method.getAnnotations());
                boolean measure = method.getReturnTypeName().endsWith("Measure");
                String text = test ? method.getMethodName().replace('_', ' ') : name;
                if (!test || method.isAnnotated(Test.class.getName())) {
                    numbers.forEach(number -> of(uses, number, type)
                            .add(new Use(
                                    text,
                                    link,
                                    test ? Use.Of.TEST : measure ? Use.Of.MEASURE : Use.Of.RULE,
                                    link.contains("/stories/") ? 1 : 0,
                                    numbers.size())));
                }
            }
        }
        return uses;
    }

    private Set<Use> of(Map<String, Set<Use>> uses, String number, String type) {
        return uses.computeIfAbsent(known(number, type), n -> new TreeSet<>(Use.BEST));
    }

    private static List<String> numbers(MergedAnnotations annotations) {
        return annotations.stream(Clause.class)
                .flatMap(clause -> Arrays.stream(clause.getStringArray("value")))
                .toList();
    }

    private String known(String number, String type) {
        return catalogue
                .find(number)
                .map(ClauseText::clause)
                .orElseThrow(() -> new AssertionError(type + " names clause " + number + ", which is not there"));
    }

    private String page(Map<String, Set<Use>> uses) {
        StringBuilder page = new StringBuilder("""
                # The standard, clause by clause

                Each clause with the class that holds its rule, how it is measured and by what, and one test. All that serve a clause are found
                by its number: `grep -rn '"2.1.1"' src`. *flow*: people do it in the product and a record remains. *rule*: the product makes it
                hold. *check*: a person judges it, so it is an item on an inspection list. A dash says what is not there yet.

                Generated from the catalogue (`src/main/resources/standard/clauses.yaml`) and the uses of `@Clause`; a test
                fails when it is stale. Write it anew with `%s`.
                """.formatted(AGAIN));
        for (Chapter chapter : catalogue.chapters()) {
            page.append("\n## %s %s %s\n".formatted(chapter.chapter(), chapter.zh(), chapter.en()));
            chapter.sections().forEach(section -> page.append(table(section, uses)));
        }
        return page.toString();
    }

    private static String table(Section section, Map<String, Set<Use>> uses) {
        return "\n### %s %s %s\n\n".formatted(section.section(), section.zh(), section.en())
                + "| clause | kind | rule | measure | one test |\n|---|---|---|---|---|\n"
                + section.clauses().stream()
                        .map(clause -> row(clause, uses.getOrDefault(clause.clause(), Set.of())))
                        .collect(Collectors.joining());
    }

    private static String row(ClauseText clause, Set<Use> uses) {
        String kind = clause.kind().stream()
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "| %s **%s** %s. %s | %s | %s | %s: %s | %s |\n"
                .formatted(
                        clause.clause(),
                        clause.zh().title(),
                        clause.en().title(),
                        clause.en().asks(),
                        kind,
                        first(uses, Use.Of.RULE),
                        clause.en().measured(),
                        first(uses, Use.Of.MEASURE),
                        first(uses, Use.Of.TEST));
    }

    private static String first(Set<Use> uses, Use.Of wanted) {
        return uses.stream()
                .filter(use -> use.of == wanted)
                .map(Use::toString)
                .findFirst()
                .orElse("–");
    }
}
