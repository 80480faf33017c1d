package io.shouwen.patrol.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The phone's scripts name no text that is not there. */
class FieldWordsTest {

    private static final Pattern SAID = Pattern.compile("\\bt\\(\"([^\"]+)\"");
    private static final Pattern EITHER = Pattern.compile("\\bt\\([^\"`()]*\\? \"([^\"]+)\" : \"([^\"]+)\"");
    private static final Pattern BUILT = Pattern.compile("\\bt\\(`([^$`]+)\\$");

    private final Set<String> known = ResourceBundle.getBundle("messages/patrol-field", java.util.Locale.ROOT)
            .keySet();

    @Test
    void every_text_a_script_names_exists() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Path script : scripts()) {
            String text = Files.readString(script);
            for (Pattern pattern : List.of(SAID, EITHER)) {
                for (Matcher said = pattern.matcher(text); said.find(); ) {
                    for (int group = 1; group <= said.groupCount(); group++) {
                        if (!known.contains("field." + said.group(group))
                                && !said.group(group).equals("language.other")) {
                            missing.add(script.getFileName() + " " + said.group(group));
                        }
                    }
                }
            }
            for (Matcher built = BUILT.matcher(text); built.find(); ) {
                if (known.stream().noneMatch(key -> key.startsWith("field." + built.group(1)))) {
                    missing.add(script.getFileName() + " " + built.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/static/field"))) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.toString().contains("vendor"))
                    .sorted()
                    .toList();
            assertThat(scripts).hasSizeGreaterThan(20);
            return scripts;
        }
    }
}
