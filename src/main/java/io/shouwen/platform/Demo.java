package io.shouwen.platform;

/** Invented data to look around in; this program may carry some or none. */
public interface Demo {

    /** Fills an empty installation. */
    void load();

    boolean loaded();

    /** The one its accounts share. */
    String password();
}
