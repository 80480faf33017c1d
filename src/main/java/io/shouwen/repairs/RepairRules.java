package io.shouwen.repairs;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import io.shouwen.tickets.DueRule;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindRules;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The rules of a repair's ticket. */
@Component
@Clause("2.1.6")
class RepairRules implements KindRules {

    @Override
    public Kind kind() {
        return Kind.REPAIR;
    }

    @Override
    public String prefix() {
        return "BX";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean raised() {
        return true;
    }

    @Override
    public StarItem dueItem() {
        return StarItem.REPAIR_DONE;
    }

    @Override
    public StarItem followUpItem() {
        return StarItem.REPAIR_FOLLOWED_UP;
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
