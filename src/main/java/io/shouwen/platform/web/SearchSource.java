package io.shouwen.platform.web;

import java.util.List;
import java.util.UUID;

/** Answers the one search box for one kind of thing; contributed by a room as a bean. */
public interface SearchSource {

    /**
     * @param kind message key of the kind of thing (house, resident, ticket ...)
     * @param label what it is, personal data masked
     * @param detail one line more
     * @param path below {@code /p/{project}/}
     */
    record Hit(String kind, String label, String detail, String path) {}

    /** The best matches first, at most {@code limit}; called inside a read-only transaction of the project. */
    List<Hit> search(UUID projectId, String typed, int limit);

    /** Where its hits stand among the others'. */
    int order();
}
