package io.shouwen.tickets.handover.view;

import io.shouwen.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague as a possible receiver.
 *
 * @param spoken texts that find the name: the name, pinyin and initials
 * @param standIn who answers while the colleague is off duty; null if the colleague is on duty, or nobody does
 */
public record ReceiverChoice(
        UUID id,
        String name,
        String post,
        Set<Role> roles,
        Group group,
        String spoken,
        @Nullable StandIn standIn) {

    /** Groups of the list, in order. */
    public enum Group {
        /** 本户管家 */
        BUTLER_OF_HOUSE,
        /** 在岗 */
        ON_DUTY,
        /** 不在岗 */
        OFF_DUTY;

        public String messageKey() {
            return "tickets.receivers." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record StandIn(UUID id, String name) {}

    public boolean offDuty() {
        return standIn != null || group == Group.OFF_DUTY;
    }
}
