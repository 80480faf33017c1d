package io.shouwen.platform.list;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.util.Map;
import java.util.UUID;

/** A list from which things are opened; contributed by its room as a bean. */
public interface ThingList {

    /** Of the list's page, below {@code /p/{project}/}. */
    String path();

    /**
     * The things before and behind this one in the list, as far as the reader may see them; one indexed query.
     *
     * @param address query parameters of the list's page
     */
    Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID id);
}
