package io.shouwen.platform.web;

import io.shouwen.platform.security.ProjectRef;

/**
 * What a resident is shown instead of "not there" where an open link leads nowhere any more: how to reach the project.
 * Contributed as a bean by the room that knows the lobbies.
 */
public interface StrayLinks {

    View page(ProjectRef project);
}
