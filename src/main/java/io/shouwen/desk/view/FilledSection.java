package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** One section with what it shows. @param name id of the element it stands in */
public record FilledSection(String name, View view) {

    /** A page answers as the one of its sections that came back with errors. */
    static int status(List<FilledSection> sections) {
        return sections.stream()
                .mapToInt(section -> section.view().status())
                .max()
                .orElse(200);
    }
}
