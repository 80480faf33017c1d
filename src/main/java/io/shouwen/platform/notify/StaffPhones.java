package io.shouwen.platform.notify;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Mobile numbers of the staff file, for people who entered none in their settings; implemented by the room
 * {@code staff}.
 */
public interface StaffPhones {

    /** By person; people without a number are left out. */
    Map<UUID, String> of(UUID projectId, Collection<UUID> people);
}
