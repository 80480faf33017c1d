package io.shouwen.platform;

/**
 * Marks a scope in which past data is written by the normal use cases, which take the past time as {@code now}.
 * Notifications, messages and jobs for past times are suppressed. Audit entries have the time of writing.
 */
public final class History {

    private static final ScopedValue<Boolean> WRITING = ScopedValue.newInstance();

    private History() {}

    public static void write(Runnable work) {
        ScopedValue.where(WRITING, true).run(work);
    }

    public static boolean isBeingWritten() {
        return WRITING.orElse(false);
    }
}
