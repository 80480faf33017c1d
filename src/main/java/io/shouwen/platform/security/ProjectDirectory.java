package io.shouwen.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds projects; implemented by the room {@code estate}. */
public interface ProjectDirectory {

    /** A query of all projects with the columns id, code, name and zone, for statements that also read other tables. */
    String sql();

    Optional<ProjectRef> byCode(String code);

    Optional<ProjectRef> byId(UUID id);

    /** The first {@code limit} projects by code, restricted to {@code ids} if given. */
    List<ProjectRef> list(Collection<UUID> ids, int limit);

    List<ProjectRef> all(int limit);

    /**
     * A page of projects by code.
     *
     * @param ids restricts them; null for all
     * @param text part of name or code; empty for any
     * @param after code of the last project of the previous page; empty for the first page
     */
    List<ProjectRef> page(@Nullable Collection<UUID> ids, String text, String after, int limit);
}
