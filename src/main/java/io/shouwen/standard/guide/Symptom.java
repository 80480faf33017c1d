package io.shouwen.standard.guide;

import java.util.List;

/**
 * What a resident reports, in the reader's language. The clues are asked in order; the first one answered with yes
 * gives the likely cause. If none is, {@code otherwise} does.
 *
 * @param words other names of the symptom, for searching
 * @param tell what to say to the resident until somebody arrives
 */
public record Symptom(String key, String name, String words, String tell, List<Clue> clues, Likely otherwise) {

    /** @param question to be answered with yes or no */
    public record Clue(String question, Likely likely) {}

    public record Likely(
            String cause,
            Urgency urgency,
            String urgencyName,
            Sent sent,
            String sentName,
            Trade trade,
            String tradeName) {}

    /** Whether somebody must be there at once, whatever the cause. */
    public boolean always() {
        return otherwise.urgency() == Urgency.NOW
                && clues.stream().allMatch(clue -> clue.likely().urgency() == Urgency.NOW);
    }

    /** Whether it may be an emergency. */
    public boolean urgent() {
        return worst() == Urgency.NOW;
    }

    /** The most urgent of all possible causes. */
    public Urgency worst() {
        return clues.stream()
                .map(clue -> clue.likely().urgency())
                .reduce(otherwise.urgency(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
}
