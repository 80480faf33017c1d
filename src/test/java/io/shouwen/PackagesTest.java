package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A package can be read in one sitting and hides most of what it is made of. */
class PackagesTest {

    private static final int FILES = 40;
    private static final int PERCENT_HIDDEN = 70;

    private final List<SourceFile> house = SourceFile.all();

    @Test
    void a_package_has_at_most_forty_files_where_no_larger_number_is_written_down() throws IOException {
        Map<String, Integer> limits = numbers("package-size.txt");
        Map<String, Long> sizes =
                house.stream().collect(Collectors.groupingBy(PackagesTest::folder, Collectors.counting()));
        assertThat(sizes)
                .allSatisfy((name, files) -> assertThat(files)
                        .withFailMessage("%s has %s files: cut a part out of it by noun", name, files)
                        .isLessThanOrEqualTo(limits.getOrDefault(name, FILES)));
        assertThat(limits)
                .allSatisfy((name, limit) -> assertThat(sizes.getOrDefault(name, 0L))
                        .withFailMessage(
                                "%s has %s files now: lower its number in package-size.txt, or take it out at %s",
                                name, sizes.getOrDefault(name, 0L), FILES)
                        .isEqualTo(limit.longValue())
                        .isGreaterThan(FILES));
    }

    @Test
    void seven_of_ten_types_of_a_room_are_hidden_where_no_smaller_share_is_written_down() throws IOException {
        Map<String, Integer> floors = numbers("hidden-share.txt");
        Map<String, Double> shares = house.stream()
                .filter(file -> !file.demo() && !file.isView() && !file.room().isEmpty())
                .collect(Collectors.groupingBy(
                        SourceFile::room, Collectors.averagingDouble(file -> file.isHidden() ? 100 : 0)));
        assertThat(shares)
                .allSatisfy((room, share) -> assertThat(share)
                        .withFailMessage(
                                "only %.1f %% of %s's types are hidden: what no other package uses is package-private",
                                share, room)
                        .isGreaterThanOrEqualTo(floors.getOrDefault(room, PERCENT_HIDDEN)));
        assertThat(floors)
                .allSatisfy((room, floor) -> assertThat(shares.getOrDefault(room, 100.0))
                        .withFailMessage("%s hides enough: take it out of hidden-share.txt", room)
                        .isLessThan(PERCENT_HIDDEN));
    }

    private static String folder(SourceFile file) {
        return file.demo() ? "the demo of " + file.packageName() : file.packageName();
    }

    /** Lines of {@code name number # reason}. */
    private static Map<String, Integer> numbers(String list) throws IOException {
        return KnownExceptions.read(list).keySet().stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
    }
}
