package io.shouwen.platform.security;

/** Sets up the first project of an empty installation; answered by the room that keeps projects. */
public interface FirstProject {

    /** @param code letters, digits and hyphens, as it will stand in addresses */
    ProjectRef open(String region, String code, String name);
}
