package io.shouwen.desk.help;

import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of help the project offers.
 *
 * @param preset key of a kind every project begins with, or null for one of its own
 * @param name empty while a preset has its usual name
 * @param minutes until a request must be answered
 */
record HelpKind(UUID id, @Nullable String preset, String name, int minutes) {

    static final int MOST_MINUTES = 1440;
    static final int LONGEST_NAME = 20;

    /** The kinds every project begins with, with their minutes. */
    record Preset(String key, int minutes) {}

    static final List<Preset> PRESETS = List.of(
            new Preset("taxi", 15),
            new Preset("carrying", 15),
            new Preset("company", 15),
            new Preset("wheelchair", 10),
            new Preset("umbrella", 10),
            new Preset("first-aid", 5),
            new Preset("elderly", 15),
            new Preset("children", 15),
            new Preset("other", 30));

    String said(Texts texts) {
        return preset == null || !name.isEmpty() ? name : texts.t("desk.help.kind." + preset);
    }
}
