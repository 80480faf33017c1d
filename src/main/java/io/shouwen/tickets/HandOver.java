package io.shouwen.tickets;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An offer to take a ticket over, not answered yet.
 *
 * @param by who offered it: the owner, or somebody who leads
 * @param answerBy until when it is to be taken or declined
 */
public record HandOver(UUID id, UUID from, Receiver to, UUID by, Instant at, Instant answerBy, String reason) {

    /** Whom it is offered to. */
    public sealed interface Receiver {

        /** Who may take or decline it; nobody where a department is vacant. */
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

    /** Its head and deputy answer. */
    public record ToDepartment(UUID id, Set<UUID> answering) implements Receiver {}

    public enum Answer {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
