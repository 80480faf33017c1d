package io.shouwen.standard;

import java.util.UUID;

/** The targets of measures: what the project's star level or the project itself asks, else the measure's default. */
public interface Targets {

    /** Reads the targets of a project once, for a page. */
    OfProject of(UUID projectId);

    /** The targets of one project. */
    @FunctionalInterface
    interface OfProject {

        /** What applied when the period began: a later change counts from the next period. */
        Target target(Measure measure, Period period);
    }
}
