package io.shouwen.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which projects there are; answered by the room that keeps them. */
public interface ProjectDirectory {

    Optional<ProjectRef> byCode(String code);

    Optional<ProjectRef> byId(UUID id);

    /** The first {@code limit} projects by code; all of them, or only {@code ids} when given. */
    List<ProjectRef> list(Collection<UUID> ids, int limit);

    List<ProjectRef> all(int limit);
}
