package io.shouwen.platform.notify;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The mobile numbers of the staff file, for those who gave none of their own; answered by the room that keeps it. */
public interface StaffPhones {

    /** By person; who has none is left out. */
    Map<UUID, String> of(UUID projectId, Collection<UUID> people);
}
