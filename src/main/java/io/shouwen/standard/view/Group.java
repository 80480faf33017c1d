package io.shouwen.standard.view;

import java.util.List;

/**
 * The lines of one section.
 *
 * @param chapter the chapter it opens, or the same as the group before
 */
public record Group(Chapter chapter, Section section, List<Line> lines) {

    /** A chapter of one section needs no second heading. */
    public boolean alone() {
        return section.section().equals(chapter.chapter());
    }
}
