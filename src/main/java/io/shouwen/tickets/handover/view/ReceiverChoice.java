package io.shouwen.tickets.handover.view;

import io.shouwen.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague as a choice of whom to hand a matter to.
 *
 * @param spoken what may be typed to find the name: the name, pinyin and initials
 * @param standIn who answers meanwhile where the colleague is not on duty; null where the colleague is, or nobody does
 */
public record ReceiverChoice(
        UUID id,
        String name,
        String post,
        Set<Role> roles,
        Group group,
        String spoken,
        @Nullable StandIn standIn) {

    /** In this order they stand in the list. */
    public enum Group {
        /** 本户管家 */
        BUTLER_OF_HOUSE,
        /** 在岗 */
        ON_DUTY,
        /** 不在岗 */
        OFF_DUTY;

        /** Key of the group's name in the message bundles. */
        public String messageKey() {
            return "tickets.receivers." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record StandIn(UUID id, String name) {}

    public boolean offDuty() {
        return standIn != null || group == Group.OFF_DUTY;
    }
}
