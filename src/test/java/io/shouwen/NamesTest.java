package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The part of the grammar of names (STYLE.md) that can be held by a test. */
class NamesTest {

    /** Ends in a participle, or is one with its particle: {@code Moving}, {@code MailSending}, {@code HandingOver}. */
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?:[A-Z]\\w*?)?([A-Z][a-z]*ing)s?(?:On|Off|Up|Down|Over|Out|Back)?");

    /** Nouns all the same. */
    private static final Set<String> NOUNS = Set.of(
            "Finding",
            "Greeting",
            "Heading",
            "Reopening",
            "Ring",
            "Setting",
            "String",
            "Surrounding",
            "Thing",
            "Wording");

    private static final Set<String> FORBIDDEN =
            Set.of("Manager", "Helper", "Util", "Utils", "Service", "Impl", "Dto", "Bean");

    private final List<SourceFile> house = SourceFile.all();

    @Test
    void a_class_is_not_named_by_a_bare_participle() throws IOException {
        Set<String> found = house.stream()
                .filter(file -> isParticiple(file.name()))
                .map(SourceFile::type)
                .collect(Collectors.toCollection(TreeSet::new));
        KnownExceptions.hold("participles.txt", found, "a use case is named verb + noun, a thing by its noun");
    }

    @Test
    void a_participle_is_told_from_a_noun() {
        assertThat(List.of("Moving", "Comings", "HandingOver", "MailSending", "PassingOn"))
                .allMatch(NamesTest::isParticiple);
        assertThat(List.of("Finding", "FindingPages", "CloseTicket", "Ticket", "RingingCall", "DeskSettings", "Sheet"))
                .noneMatch(NamesTest::isParticiple);
    }

    private static boolean isParticiple(String name) {
        var word = PARTICIPLE.matcher(name);
        return word.matches() && !NOUNS.contains(word.group(1));
    }

    @Test
    void a_simple_name_means_one_thing_in_the_whole_house() throws IOException {
        Map<String, List<SourceFile>> named = house.stream().collect(Collectors.groupingBy(SourceFile::name));
        Set<String> found = named.values().stream()
                .filter(files -> files.size() > 1)
                .flatMap(List::stream)
                .map(file -> file.name() + " " + file.packageName())
                .collect(Collectors.toCollection(TreeSet::new));
        KnownExceptions.hold("doubles.txt", found, "one word, one meaning: no two types share their simple name");
    }

    @Test
    void a_class_says_what_it_is_and_not_that_it_is_one() {
        assertThat(house)
                .filteredOn(file -> FORBIDDEN.stream().anyMatch(file.name()::endsWith))
                .extracting(SourceFile::type)
                .isEmpty();
    }
}
