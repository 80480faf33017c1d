package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages are complete, and no page says a word of its own. */
class LanguagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern USED = Pattern.compile("shell\\.t\\(\"([a-z][\\w.-]*)\"[,)]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void each_bundle_has_the_same_keys_in_both_languages() throws IOException {
        for (Path chinese : bundles()) {
            Path english = MESSAGES.resolve(chinese.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(load(english).stringPropertyNames())
                    .as(english.toString())
                    .containsExactlyInAnyOrderElementsOf(load(chinese).stringPropertyNames());
        }
    }

    @Test
    void no_key_is_said_twice_by_two_rooms() throws IOException {
        Map<String, Path> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Path bundle : bundles()) {
            for (String key : load(bundle).stringPropertyNames()) {
                Path other = owners.putIfAbsent(key, bundle);
                if (other != null) {
                    twice.add(key + " in " + other.getFileName() + " and " + bundle.getFileName());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_a_template_names_exists() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (Path bundle : bundles()) {
            known.addAll(load(bundle).stringPropertyNames());
        }
        TreeSet<String> unknown = new TreeSet<>();
        for (Path template : templates()) {
            Matcher used = USED.matcher(Files.readString(template));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    unknown.add(template.getFileName() + ": " + used.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void english_has_no_chinese_left_in_it_but_the_switch_and_names_of_sheets() throws IOException {
        for (Path bundle : bundles()) {
            Properties english =
                    load(MESSAGES.resolve(bundle.getFileName().toString().replace(".properties", "_en.properties")));
            assertThat(english.entrySet().stream()
                            .filter(e -> !e.getKey().equals("language.other"))
                            .filter(e -> HAN.matcher((String) e.getValue()).find())
                            .map(Map.Entry::getKey)
                            .toList())
                    .as(bundle.toString())
                    .isEmpty();
        }
    }

    /** Every text goes through MessageFormat, where a lone apostrophe swallows what follows. */
    @Test
    void apostrophes_are_doubled_and_placeholders_agree() throws IOException {
        Pattern lone = Pattern.compile("(?<!')'(?!')");
        Pattern placeholder = Pattern.compile("\\{(\\d)");
        for (Path bundle : bundles()) {
            Properties chinese = load(bundle);
            Properties english =
                    load(MESSAGES.resolve(bundle.getFileName().toString().replace(".properties", "_en.properties")));
            for (String key : chinese.stringPropertyNames()) {
                String zh = chinese.getProperty(key);
                String en = english.getProperty(key, "");
                assertThat(lone.matcher(zh + en).find()).as(key).isFalse();
                assertThat(new TreeSet<>(placeholder
                                .matcher(en)
                                .results()
                                .map(m -> m.group(1))
                                .toList()))
                        .as(key)
                        .isEqualTo(new TreeSet<>(placeholder
                                .matcher(zh)
                                .results()
                                .map(m -> m.group(1))
                                .toList()));
            }
        }
    }

    @Test
    void templates_hold_no_words_scripts_or_styles_of_their_own() throws IOException {
        Pattern own = Pattern.compile("\\p{IsHan}|<script>|<style|\\sstyle=\"|\\son[a-z]+=\"");
        for (Path template : templates()) {
            assertThat(own.matcher(Files.readString(template))
                            .results()
                            .map(m -> m.group())
                            .toList())
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
