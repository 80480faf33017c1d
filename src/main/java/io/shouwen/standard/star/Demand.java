package io.shouwen.standard.star;

import org.jspecify.annotations.Nullable;

/** What a level or a project asks in one item. @param amount null if nothing is asked: a gap that is not filled by a guess */
record Demand(@Nullable Amount amount, boolean confirmed) {

    static final Demand NOTHING = new Demand(null, true);

    static Demand of(Amount amount) {
        return new Demand(amount, true);
    }
}
