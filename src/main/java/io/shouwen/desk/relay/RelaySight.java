package io.shouwen.desk.relay;

import io.shouwen.platform.security.Actor;

/** Who may read a relayed message: who took it, who receives it, and those who lead. The same as {@link Relay#seenBy}. */
final class RelaySight {

    /** On the alias {@code r}; needs {@code :me} and {@code :all}. */
    static final String SEEN = "(:all or r.for_id = :me or r.stand_in_id = :me or r.taken_by = :me)";

    private RelaySight() {}

    static boolean all(Actor reader) {
        return reader.leads();
    }
}
