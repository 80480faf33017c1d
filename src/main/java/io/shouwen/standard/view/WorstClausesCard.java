package io.shouwen.standard.view;

import io.shouwen.platform.web.View;
import io.shouwen.standard.Period;
import java.util.List;

/** The clauses furthest below their target in a period, the worst first, for Today and the card of a project. */
public record WorstClausesCard(Period period, List<Worst> worst) implements View {

    /** A clause with the figure that is below target. */
    public record Worst(ClauseText clause, Figure figure) {

        public static List<Worst> of(Line line) {
            return line.figures().stream()
                    .filter(figure -> figure.state() == State.BELOW)
                    .map(figure -> new Worst(line.clause(), figure))
                    .toList();
        }

        public String measure() {
            return figure.measure().key();
        }

        /** How far it is below target, in tenths of a percent. */
        public int shortfall() {
            return figure.target().percent() * 10 - figure.count().permille();
        }
    }
}
