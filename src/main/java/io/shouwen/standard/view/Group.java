package io.shouwen.standard.view;

import java.util.List;
import java.util.stream.Stream;

/** The clauses of one section. @param chapter the chapter it belongs to */
public record Group(Chapter chapter, Section section, List<Line> lines) {

    /** The worst state of its clauses. */
    public State state() {
        return Stream.of(State.BELOW, State.MET, State.HELD, State.NOTHING_DUE)
                .filter(state -> lines.stream().anyMatch(line -> line.state() == state))
                .findFirst()
                .orElse(State.UNMEASURED);
    }

    /** Whether the section is the only one of its chapter and needs no heading of its own. */
    public boolean alone() {
        return section.section().equals(chapter.chapter());
    }
}
