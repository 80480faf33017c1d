package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import java.time.Duration;

/** Rules of a kind that residents raise and a higher room leads, as far as tickets know them. */
record RaisedRules(Kind kind) implements KindRules {

    @Override
    public String prefix() {
        return kind.name().substring(0, 2);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean raised() {
        return true;
    }

    @Override
    public Duration followUp() {
        return Duration.ofHours(24);
    }

    @Override
    public DueRule usual(ReceptionHours reception) {
        return new DueRule.Days(1, reception.closesAt());
    }
}
