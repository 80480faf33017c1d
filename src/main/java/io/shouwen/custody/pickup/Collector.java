package io.shouwen.custody.pickup;

import java.util.UUID;

/** Who comes for the parcels of a household. */
public sealed interface Collector {

    String name();

    /** Digits; may be empty. */
    String phone();

    /** Whose deputy it is; empty for a member of the household. */
    default String relation() {
        return "";
    }

    /**
     * A resident.
     *
     * @param ofHouse whether the resident lives in the house whose parcels they are
     */
    record Member(UUID resident, boolean ofHouse, String name, String phone) implements Collector {}

    /** Somebody the household sends. */
    record Delegate(String name, String relation, String phone) implements Collector {}

    /** Somebody without the household's authority: only a supervisor or manager hands out to them, and says why. */
    record Stranger(String name, String relation, String phone, String reason) implements Collector {}
}
