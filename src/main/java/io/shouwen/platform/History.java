package io.shouwen.platform;

/**
 * The past, written down afterwards by the same use cases that keep the present; they are told its times as {@code now}.
 * Nobody is told of it and no job is set for what was due then. What the audit says it says of the moment of writing.
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
