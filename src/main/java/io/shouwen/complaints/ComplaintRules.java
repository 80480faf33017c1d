package io.shouwen.complaints;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.standard.StarItem;
import io.shouwen.tickets.DueRule;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindRules;
import org.springframework.stereotype.Component;

/** The rules of a complaint's ticket: it ends on the complaint's own page, where its complainant is asked back too. */
@Component
@Clause({"4.1.2.3", "4.2.3"})
class ComplaintRules implements KindRules {

    @Override
    public Kind kind() {
        return Kind.COMPLAINT;
    }

    @Override
    public String prefix() {
        return "TS";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public boolean raised() {
        return true;
    }

    @Override
    public boolean asked() {
        return false;
    }

    @Override
    public DueRule usual(ReceptionHours reception) {
        return new DueRule.Days(1, reception.closesAt());
    }

    @Override
    public StarItem dueItem() {
        return StarItem.COMPLAINT_SOLVED;
    }

    @Override
    public RuleBroken endsElsewhere() {
        return new RuleBroken("4.1.2.3", "complaints.rule.ends-on-its-page");
    }
}
