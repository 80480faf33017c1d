package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the tickets of one kind: a bean of the room that leads it, or one of the {@link PlainKind}s. A new kind
 * touches only its own room: these rules, a {@link KindPage} where it ends there, and its name in the room's messages.
 */
public interface KindRules {

    Kind kind();

    /** Begins its numbers: BX in BX-20261123-0007. */
    String prefix();

    /** Its place in lists of kinds, the first one 0. */
    int order();

    /** How long it may take where the project set nothing else. */
    DueRule usual(ReceptionHours reception);

    /** Of its deadline. */
    default String clause() {
        return "4.1.2.3";
    }

    /** Whether residents and visitors raise it: then the forms that open a ticket offer it. */
    default boolean raised() {
        return false;
    }

    /** Whether somebody waits: for a first response, for contacts, to be asked how it was. */
    default boolean awaited() {
        return true;
    }

    /** How long after closing the resident must have been asked back; null where nobody asks. */
    default @Nullable Duration followUp() {
        return null;
    }

    /** Who grants more time. */
    default Set<Role> extendedBy() {
        return Set.of(Role.SUPERVISOR, Role.MANAGER);
    }

    /** Key of what anybody else is told who would grant it. */
    default String extensionRefusal() {
        return "tickets.rule.not-lead";
    }

    /** Refuses the moves that end a ticket, where only the room that leads the kind makes them; null where they are made here. */
    default @Nullable RuleBroken endsElsewhere() {
        return null;
    }
}
