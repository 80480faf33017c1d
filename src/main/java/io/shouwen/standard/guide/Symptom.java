package io.shouwen.standard.guide;

import java.util.List;

/**
 * What a resident tells, in the reader's language. The clues are asked in their order; the first that is so gives the
 * likely cause, and where none is, {@code otherwise} does.
 *
 * @param words what else people call it, for searching
 * @param tell what to tell the resident until somebody comes
 */
public record Symptom(String key, String name, String words, String tell, List<Clue> clues, Likely otherwise) {

    /** @param question answered yes or no */
    public record Clue(String question, Likely likely) {}

    public record Likely(String cause, Urgency urgency, String urgencyName, Sent sent, String sentName) {}

    /** Of all that can be behind it, the most urgent. */
    public Urgency worst() {
        return clues.stream()
                .map(clue -> clue.likely().urgency())
                .reduce(otherwise.urgency(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
}
