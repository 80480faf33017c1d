package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.StarItem;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one kind of ticket: a bean of the room that leads it, or a {@link PlainKind}. A new kind changes only
 * its own room: these rules, a {@link KindPage} if it ends there, and its name in the room's messages.
 */
public interface KindRules {

    Kind kind();

    /** Prefix of its numbers: BX in BX-20261123-0007. */
    String prefix();

    /** Position in lists of kinds, from 0. */
    int order();

    /** The default deadline, unless the project has its own rule or its star level asks something. */
    DueRule usual(ReceptionHours reception);

    /** What a star level asks of its end, if it asks anything; it comes before the default deadline. */
    default @Nullable StarItem dueItem() {
        return null;
    }

    /** What a star level asks of its follow-up; it comes before {@link #followUp}. */
    default @Nullable StarItem followUpItem() {
        return null;
    }

    /** The clause that requires the deadline. */
    default String clause() {
        return "4.1.2.3";
    }

    /** Whether residents and visitors raise it, so that forms for new tickets offer it. */
    default boolean raised() {
        return false;
    }

    /** Whether somebody waits for a first response, contacts, and a question about satisfaction. */
    default boolean awaited() {
        return true;
    }

    /** Whether whoever raised it is asked by a link, once it is closed, whether they are satisfied. */
    default boolean asked() {
        return awaited();
    }

    /** Time after closing within which the resident must be asked back; null for no follow-up. */
    default @Nullable Duration followUp() {
        return null;
    }

    /** Roles that may grant an extension. */
    default Set<Role> extendedBy() {
        return Set.of(Role.SUPERVISOR, Role.MANAGER);
    }

    /** Message key of the refusal for other roles. */
    default String extensionRefusal() {
        return "tickets.rule.not-lead";
    }

    /** The refusal of the ending moves, if only the leading room makes them; null if they are made here. */
    default @Nullable RuleBroken endsElsewhere() {
        return null;
    }
}
