package io.shouwen.standard.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of one section.
 *
 * @param chapter the chapter it opens, or the same as the group before
 */
public record Group(Chapter chapter, Section section, List<Line> lines) {

    /** As its worst line stands. */
    public State state() {
        return Stream.of(State.BELOW, State.MET, State.HELD, State.NOTHING_DUE)
                .filter(state -> lines.stream().anyMatch(line -> line.state() == state))
                .findFirst()
                .orElse(State.UNMEASURED);
    }

    /** A chapter of one section needs no second heading. */
    public boolean alone() {
        return section.section().equals(chapter.chapter());
    }
}
