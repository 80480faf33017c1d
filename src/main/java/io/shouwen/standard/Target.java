package io.shouwen.standard;

import org.jspecify.annotations.Nullable;

/**
 * The target of a measure in one project and period.
 *
 * @param percent of what is due, 1 to 100
 * @param levelKey message key of the star level whose target it is, else null
 */
public record Target(int percent, Whose whose, @Nullable String levelKey) {

    /** Who set it. */
    public enum Whose {
        /** The default of the measure. */
        USUAL,
        LEVEL,
        PROJECT
    }

    public static Target usual(Measure measure) {
        return new Target(measure.target(), Whose.USUAL, null);
    }
}
