package io.shouwen.platform.web;

import io.shouwen.platform.security.ProjectRef;

/**
 * The page for a resident whose link is no longer valid, with the ways to reach the project. Contributed as a bean by
 * the room {@code district}.
 */
public interface StrayLinks {

    View page(ProjectRef project);
}
