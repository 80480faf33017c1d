package io.shouwen.district;

import java.util.UUID;

/** The district a proposal puts a unit into. */
sealed interface ProposalTarget {

    /** One there is. */
    record Existing(UUID district) implements ProposalTarget {}

    /** One to be opened. @param number among those to be opened, from 1 */
    record Opened(int number) implements ProposalTarget {}

    /** How it is called in forms: the district's id, or {@code new-1} for the first to be opened. */
    default String key() {
        return switch (this) {
            case Existing existing -> existing.district().toString();
            case Opened opened -> "new-" + opened.number();
        };
    }
}
