package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import java.time.Duration;
import java.util.Locale;

/**
 * The clocks of a repair before the work; when it must be done, the ticket's own deadline says. Each has a limit for
 * emergencies and one for the others, which apply where the project's star level asks nothing.
 */
@Clause("4.1.2.2")
public enum RepairClock {
    /** 派工 */
    DISPATCH(Duration.ofMinutes(10), Duration.ofMinutes(30)),
    /** 接单 */
    ACCEPT(Duration.ofMinutes(5), Duration.ofMinutes(30)),
    /** 到场 */
    ARRIVE(Duration.ofMinutes(30), Duration.ofHours(24));

    private final Duration urgent;
    private final Duration usual;

    RepairClock(Duration urgent, Duration usual) {
        this.urgent = urgent;
        this.usual = usual;
    }

    Duration usual(boolean emergency) {
        return emergency ? urgent : usual;
    }

    /** What a star level asks. */
    StarItem item(boolean emergency) {
        return switch (this) {
            case DISPATCH -> StarItem.REPAIR_DISPATCHED;
            case ACCEPT -> StarItem.REPAIR_ACCEPTED;
            case ARRIVE -> emergency ? StarItem.URGENT_REPAIR_ON_SPOT : StarItem.REPAIR_ON_SPOT;
        };
    }

    /** As a purpose of {@code platform.deadline}. */
    String purpose() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "repairs.clock." + purpose();
    }
}
