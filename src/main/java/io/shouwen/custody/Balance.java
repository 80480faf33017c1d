package io.shouwen.custody;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the pieces of a thing are after a step.
 *
 * @param seq number of the step, from 1
 * @param inside pieces that lie here
 * @param abroad pieces lent out
 * @param place where the pieces inside lie; null if none does
 */
public record Balance(
        int seq, int inside, int abroad, @Nullable UUID place) {

    static Balance first(int pieces, UUID place) {
        return new Balance(1, pieces, 0, place);
    }

    Balance at(UUID other) {
        return new Balance(seq + 1, inside, abroad, other);
    }

    Balance lent(int pieces) {
        return next(inside - pieces, abroad + pieces, place);
    }

    Balance back(int pieces, UUID at) {
        return next(inside + pieces, abroad - pieces, at);
    }

    Balance gone(int pieces) {
        return next(inside - pieces, abroad, place);
    }

    Balance lostAbroad(int pieces) {
        return next(inside, abroad - pieces, place);
    }

    private Balance next(int nowInside, int nowAbroad, @Nullable UUID at) {
        return new Balance(seq + 1, nowInside, nowAbroad, nowInside == 0 ? null : at);
    }

    /** Whether nothing of it is left, here or lent out. */
    public boolean gone() {
        return inside + abroad == 0;
    }
}
