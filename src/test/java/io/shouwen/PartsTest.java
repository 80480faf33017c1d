package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shouwen.platform.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The parts of a room have an order as the rooms have: each uses the base package and the parts before it. */
class PartsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.shouwen");

    @Test
    void a_room_names_all_its_parts_in_their_order() {
        Map<String, Set<String>> found = HOUSE.stream()
                .filter(type -> !part(type).isEmpty() && !isDemo(type))
                .collect(Collectors.groupingBy(
                        PartsTest::room,
                        TreeMap::new,
                        Collectors.mapping(PartsTest::part, Collectors.toCollection(TreeSet::new))));
        assertThat(found)
                .isNotEmpty()
                .allSatisfy((room, parts) -> assertThat(order(room))
                        .withFailMessage("%s names %s in @Parts and has %s", room, order(room), parts)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(parts));
    }

    @Test
    void a_part_uses_the_base_package_and_the_parts_before_it() throws IOException {
        Set<String> found = HOUSE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(PartsTest::againstTheOrder)
                .map(dependency -> name(dependency.getOriginClass()) + " uses " + name(dependency.getTargetClass()))
                .collect(Collectors.toCollection(TreeSet::new));
        KnownExceptions.hold(
                "parts.txt", found, "a part uses the base package and the parts before it, never one after it");
    }

    private static boolean againstTheOrder(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        return !room(from).isEmpty()
                && !isDemo(from)
                && room(from).equals(room(to))
                && order(room(from)).indexOf(part(to)) > order(room(from)).indexOf(part(from));
    }

    /** Lies above every part, whichever package it stands in, and none knows it. */
    private static boolean isDemo(JavaClass type) {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return Files.exists(Path.of("src/demo/java").resolve(file));
    }

    private static List<String> order(String room) {
        try {
            Parts parts = Class.forName("io.shouwen." + room + ".package-info")
                    .getPackage()
                    .getAnnotation(Parts.class);
            return parts == null ? List.of() : List.of(parts.value());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String room(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("io.shouwen.") ? path[2] : "";
    }

    /** Empty for the base package and its views. */
    private static String part(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        return path.length > 3 && !path[3].equals("view") ? path[3] : "";
    }

    private static String name(JavaClass type) {
        return type.getBaseComponentType().getName().replace("io.shouwen.", "").replaceFirst("\\$.*", "");
    }
}
