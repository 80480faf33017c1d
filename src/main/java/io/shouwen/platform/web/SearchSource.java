package io.shouwen.platform.web;

import java.util.List;
import java.util.UUID;

/** Search hits of one kind; contributed by a room as a bean. */
public interface SearchSource {

    /**
     * @param kind message key of the kind (house, resident, ticket ...)
     * @param label description, personal data masked
     * @param detail a second line
     * @param path below {@code /p/{project}/}
     */
    record Hit(String kind, String label, String detail, String path) {}

    /** The best hits first, at most {@code limit}. Called in a read-only transaction with the project in scope. */
    List<Hit> search(UUID projectId, String typed, int limit);

    /** Position of its hits among those of other sources. */
    int order();
}
