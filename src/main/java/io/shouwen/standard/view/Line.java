package io.shouwen.standard.view;

import java.util.List;

/** A clause with its figures. */
public record Line(ClauseText clause, List<Figure> figures) {

    /** Below target if one of the figures is. */
    public State state() {
        if (figures.isEmpty()) {
            return clause.held() ? State.HELD : State.UNMEASURED;
        }
        if (figures.stream().anyMatch(figure -> figure.state() == State.BELOW)) {
            return State.BELOW;
        }
        return figures.stream().allMatch(figure -> figure.state() == State.NOTHING_DUE) ? State.NOTHING_DUE : State.MET;
    }
}
