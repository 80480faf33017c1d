package io.shouwen.custody.count.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count as it stands: the five lists. A fragment of its page, drawn anew after each scan.
 *
 * @param stands slot or hook of which the reader scanned the label last; empty if none
 * @param answer what the last scan was, for sound and colour; empty if nothing was scanned
 * @param words more about it
 * @param refused message key of why something was not done; empty if it was
 */
public record CountNow(
        UUID id,
        boolean open,
        boolean works,
        String stands,
        List<Group> groups,
        List<Recent> recent,
        List<String> people,
        String answer,
        String words,
        String refused)
        implements View {

    /** Things shown of one list; the printed sheet has all. */
    public static final int MOST = 120;

    /**
     * One of the five lists.
     *
     * @param outcome {@code right}, {@code elsewhere}, {@code missing}, {@code unknown} or {@code twice}
     * @param lines at most {@link #MOST}
     */
    public record Group(String outcome, String messageKey, int size, List<Line> lines) {
        public boolean differs() {
            return List.of("elsewhere", "missing", "unknown").contains(outcome);
        }
    }

    /** @param path of the thing's page; null for an unknown code */
    public record Line(
            String code,
            String label,
            @Nullable String path,
            String expected,
            String seen,
            List<Said> answers,
            boolean movable,
            boolean findable,
            boolean explainable,
            UUID newId) {}

    /** @param foundIn the later count that found it; null if somebody said so */
    public record Said(
            String messageKey,
            String place,
            String words,
            String by,
            Instant at,
            @Nullable UUID foundIn) {}

    public record Recent(String code, boolean place, String at, String by, Instant when) {}

    /** A part of the bar, in thousandths of its width. */
    public record Part(String outcome, int from, int width) {}

    public int total() {
        return groups.stream().mapToInt(Group::size).sum();
    }

    /** The bar of the five. */
    public List<Part> bar() {
        int total = Math.max(1, total());
        List<Part> parts = new java.util.ArrayList<>();
        int before = 0;
        for (Group group : groups) {
            int from = before * 1000 / total;
            before += group.size();
            parts.add(new Part(group.outcome(), from, before * 1000 / total - from));
        }
        return parts;
    }

    public int size(String outcome) {
        return groups.stream()
                .filter(group -> group.outcome().equals(outcome))
                .mapToInt(Group::size)
                .sum();
    }

    /** Whether nothing differs so far. */
    public boolean agrees() {
        return groups.stream().noneMatch(group -> group.differs() && group.size() > 0);
    }

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 409;
    }
}
