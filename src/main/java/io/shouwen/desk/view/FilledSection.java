package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** A section with its view record. @param name id of the element that contains it */
public record FilledSection(String name, View view) {

    /** The status of the page: that of a section with errors, else 200. */
    static int status(List<FilledSection> sections) {
        return sections.stream()
                .mapToInt(section -> section.view().status())
                .max()
                .orElse(200);
    }
}
