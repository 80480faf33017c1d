package io.shouwen.estate.register.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of a register and where it stands.
 *
 * @param state checking, checked, refused, importing, done, discarded, failed
 * @param reason message key of why it was refused or failed
 * @param ignored headings that match none of ours
 * @param sources every sheet that is not empty
 * @param counts what it changed, once done
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

    /** @param lines understood; @param left message key of why it was not read, or empty */
    public record Source(String name, int lines, String left) {

        public boolean read() {
            return left.isEmpty();
        }
    }

    /**
     * A line as it was understood, before anything is written.
     *
     * @param area square metres, empty where the line says none
     * @param plates joined
     */
    public record Understood(String sheet, int line, String house, String area, List<Person> people, String plates) {

        /** @param relation message key, or empty; @param phones masked */
        public record Person(String name, String relation, String phones) {}
    }

    /** Without a sign of life for so long, whoever worked on it is gone. */
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

    /** Whoever worked on it gave no sign of life for too long: a crash, a restart. */
    public boolean brokenOff(Instant now) {
        return running() && beatAt.plus(LIFELESS).isBefore(now);
    }
}
