package io.shouwen.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A move of a state machine. An enum implements it, and its constants are the whole table: what is not in it cannot be
 * done. The record asks the table before its own rules, pages ask the record, and docs/stages.md is generated from it.
 *
 * @param <S> the stages, an enum too
 */
public interface Move<S extends Enum<S>> {

    /** The stages it starts from; empty for the move that creates the thing. */
    Set<S> from();

    /** The stages it can lead to; more than one where the outcome decides. */
    Set<S> to();

    /** The constant's name. */
    String name();

    /** Whether it starts from this stage. */
    default boolean leaves(S stage) {
        return from().contains(stage);
    }

    /** Whether the table has this step. @param before null where it is created */
    default boolean leads(@Nullable S before, S after) {
        return (before == null ? from().isEmpty() : from().contains(before)) && to().contains(after);
    }
}
