package io.shouwen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shouwen.platform.security.Open;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The rules of the house that a compiler does not know. */
class ModulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.shouwen");

    @Test
    void a_room_sees_only_the_rooms_below_its_own() {
        ApplicationModules.of(Shouwen.class).verify();
    }

    @Test
    void rules_are_told_the_time_and_never_read_a_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the clock is a bean at the edge; what is told the time can be tested at any time")
                .allowEmptyShould(true)
                .check(HOUSE.that(
                        resideInAPackage("io.shouwen..").and(not(resideInAPackage("io.shouwen.platform.postgres..")))));
    }

    @Test
    void foreign_files_are_opened_in_one_room_before_any_transaction() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.shouwen.platform.files..")
                .and()
                .haveNameNotMatching(
                        ".*\\.(ImportController|PriceImportController|CalendarController)") // workbooks, read with
                // their own bounds
                .should()
                .dependOnClassesThat(resideInAPackage("javax.imageio..").or(equivalentTo(MultipartFile.class)))
                .because("what is sent may cost seconds to open, and others wait for the locks of a transaction")
                .check(HOUSE);
    }

    @Test
    void controllers_hide_in_their_room() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .because("an address is called from outside, never from another class")
                .check(HOUSE);
    }

    /** Before the sign-in and between the projects, the console scopes its own transactions. */
    @Test
    void what_a_page_of_a_project_does_is_one_transaction() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and()
                .resideOutsideOfPackages("io.shouwen.platform..")
                .and(not(resideInAPackage("io.shouwen.console").and(annotatedWith(Open.class))))
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("row-level security shows nothing outside a transaction, and a half-done move must not stay")
                .check(HOUSE);
    }

    @Test
    void a_controller_has_at_most_five_handlers() {
        var crowded = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .filter(type -> type.getMethods().stream()
                                .filter(method -> method.getAnnotations().stream()
                                        .anyMatch(a -> a.getRawType().getName().endsWith("Mapping")))
                                .count()
                        > 5)
                .map(type -> type.getName())
                .toList();
        assertThat(crowded).isEmpty();
    }

    @Test
    void no_file_is_longer_than_a_short_walk() throws IOException {
        try (var main = Files.walk(Path.of("src/main/java"));
                var demo = Files.walk(Path.of("src/demo/java"))) {
            List<String> tooLong = Stream.concat(main, demo)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 320)
                    .map(file -> file + " " + lines(file))
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void what_serves_customers_knows_nothing_of_the_demo() {
        List<SourceFile> house = SourceFile.all();
        Set<String> demo =
                house.stream().filter(SourceFile::demo).map(SourceFile::name).collect(Collectors.toSet());
        Pattern named = Pattern.compile("(?<!\\w)(?:" + String.join("|", demo) + ")(?!\\w)|platform\\.demo\\b");
        assertThat(demo).isNotEmpty();
        assertThat(house)
                .filteredOn(file -> !file.demo() && named.matcher(file.text()).find())
                .extracting(SourceFile::type)
                .isEmpty();
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
