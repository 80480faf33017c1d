package io.shouwen.platform.security;

/** Creates the first project of an empty installation; implemented by the room {@code estate}. */
public interface FirstProject {

    /** @param code letters, digits and hyphens; part of URLs */
    ProjectRef open(String region, String code, String name);
}
