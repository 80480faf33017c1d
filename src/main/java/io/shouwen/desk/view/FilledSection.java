package io.shouwen.desk.view;

import io.shouwen.desk.DeskSection;
import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section with its view record.
 *
 * @param name id of the element that contains it
 * @param key the key that goes to it, or null
 * @param topics live topics after which it is read anew
 */
public record FilledSection(String name, View view, DeskSection.@Nullable Key key, List<String> topics) {

    /** The status of the page: that of a section with errors, else 200. */
    static int status(List<FilledSection> sections) {
        return sections.stream()
                .mapToInt(section -> section.view().status())
                .max()
                .orElse(200);
    }
}
