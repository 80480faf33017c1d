package io.shouwen.patrol.board.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patrol board. @param refused number of refused phone records that nobody has looked at */
public record BoardPage(
        List<Group> groups,
        List<Asking> asking,
        List<District> districts,
        int refused,
        Heat heat,
        boolean mayReport,
        boolean leads)
        implements View {

    /** Findings that wait for the same action. */
    public record Group(FindingTab tab, String count, List<FindingRow> rows) {
        public String messageKey() {
            return "patrol.board."
                    + switch (tab) {
                        case DISPATCH -> "to-dispatch";
                        case OVERDUE -> "overdue";
                        case VERIFY -> "to-verify";
                        default -> "to-sign";
                    };
        }
    }

    /** An open request for an extension. */
    public record Asking(UUID ticket, String number, String title, String by, Instant to, String reason) {}

    /** A district's rounds of today. */
    public record District(String name, List<Round> rounds) {
        public long walked() {
            return rounds.stream()
                    .filter(round -> round.state() == State.KEPT || round.state() == State.LATE)
                    .count();
        }
    }

    /** @param who who walks or walked it */
    public record Round(
            UUID id,
            String window,
            String route,
            State state,
            @Nullable String who) {}

    /** The progress of a round. */
    public enum State {
        KEPT("check"),
        LATE("history"),
        DOUBTFUL("alert-triangle"),
        MISSED("x"),
        WALKING("arrow-right"),
        DUE("clock"),
        PLANNED("calendar");

        private final String icon;

        State(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String messageKey() {
            return "patrol.board.round." + text();
        }
    }

    /**
     * Findings by place over time.
     *
     * @param weeks whether a column is a week instead of a day
     * @param columns first day of each column
     */
    public record Heat(boolean weeks, List<String> columns, List<Place> places) {

        private static final int LEVELS = 5;

        /** The shade of a count above 0, from 1 to 5, in proportion to the highest count. */
        public int level(int count) {
            int most = places.stream()
                    .flatMap(place -> place.counts().stream())
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            return Math.max(1, Math.ceilDiv(count * LEVELS, Math.max(most, LEVELS)));
        }
    }

    /** @param counts one per column */
    public record Place(String name, List<Integer> counts) {
        public int sum() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
