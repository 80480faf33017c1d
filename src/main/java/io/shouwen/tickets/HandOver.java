package io.shouwen.tickets;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An open offer to take a ticket over.
 *
 * @param by who offered it: the owner, or somebody who leads
 * @param answerBy deadline for accepting or declining
 */
public record HandOver(UUID id, UUID from, Receiver to, UUID by, Instant at, Instant answerBy, String reason) {

    /** The receiver of an offer. */
    public sealed interface Receiver {

        /** Who may accept or decline; nobody if a department is vacant. */
        Set<UUID> answering();

        default boolean answers(UUID person) {
            return answering().contains(person);
        }
    }

    public record Person(UUID id) implements Receiver {
        @Override
        public Set<UUID> answering() {
            return Set.of(id);
        }
    }

    /** A department; its head and deputy may answer. */
    public record ToDepartment(UUID id, Set<UUID> answering) implements Receiver {}

    public enum Answer {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
