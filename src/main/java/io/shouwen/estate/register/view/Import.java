package io.shouwen.estate.register.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of a register.
 *
 * @param state checking, checked, refused, importing, done, discarded or failed
 * @param reason message key of the refusal or failure
 * @param ignored headings that were not recognised
 * @param sources all sheets that are not empty
 * @param counts the changes, once done
 */
public record Import(
        UUID id,
        String fileName,
        String state,
        @Nullable String reason,
        String uploader,
        Instant uploadedAt,
        Instant beatAt,
        int rows,
        int rowsDone,
        int rowsFaulty,
        List<String> ignored,
        List<Source> sources,
        @Nullable RegisterCounts counts) {

    /**
     * @param lines number of lines understood
     * @param left message key of the reason for skipping the sheet, or empty
     */
    public record Source(String name, int lines, String left) {

        public boolean read() {
            return left.isEmpty();
        }
    }

    /**
     * A line of the preview.
     *
     * @param area square metres; empty if the line has none
     * @param plates joined
     */
    public record Understood(String sheet, int line, String house, String area, List<Person> people, String plates) {

        /** @param relation message key, or empty @param phones masked */
        public record Person(String name, String relation, String phones) {}
    }

    /** A worker without a heartbeat for this long is considered dead. */
    public static final Duration LIFELESS = Duration.ofSeconds(45);

    public boolean is(String wanted) {
        return state.equals(wanted);
    }

    public int rowsGood() {
        return rows - rowsFaulty;
    }

    public boolean severalSheets() {
        return sources.stream().filter(Source::read).count() > 1;
    }

    public boolean running() {
        return is("checking") || is("importing");
    }

    /** Whether the worker has died, through a crash or restart. */
    public boolean brokenOff(Instant now) {
        return running() && beatAt.plus(LIFELESS).isBefore(now);
    }
}
