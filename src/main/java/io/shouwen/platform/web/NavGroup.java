package io.shouwen.platform.web;

import java.util.Locale;

/**
 * The jobs by which the navigation is grouped, in the order in which they are shown. A group is one entry of the
 * navigation and opens its first item; the others are tabs. {@link #TODAY} is the way home and {@link #SETTINGS} stands
 * apart at the foot: neither is counted among the at most seven entries.
 */
public enum NavGroup {
    TODAY("sun"),
    RECEPTION("headset"),
    TICKETS("ticket"),
    PATROL("clipboard-check"),
    HOUSES("building"),
    PEOPLE("users"),
    STANDARD("report-analytics"),
    SETTINGS("settings");

    private final String icon;

    NavGroup(String icon) {
        this.icon = icon;
    }

    /** Name in the icon sprite. */
    public String icon() {
        return icon;
    }

    public String messageKey() {
        return "nav.group." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one of the entries of which a person has at most seven. */
    public boolean counted() {
        return this != TODAY && this != SETTINGS;
    }
}
