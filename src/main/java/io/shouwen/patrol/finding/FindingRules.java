package io.shouwen.patrol.finding;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.DueRule;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindRules;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The rules of a finding's ticket: no first response is owed, it is due by the end of the next day, only the property
 * manager grants an extension, and it ends on the patrol's own page.
 */
@Component
@Clause({"4.3.2", "4.3.4"})
class FindingRules implements KindRules {

    /** 巡查问题 */
    static final Kind FINDING = new Kind("FINDING");

    @Override
    public Kind kind() {
        return FINDING;
    }

    @Override
    public String prefix() {
        return "XC";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public DueRule usual(ReceptionHours reception) {
        return new DueRule.Days(1, reception.closesAt());
    }

    @Override
    public String clause() {
        return "4.3.2";
    }

    @Override
    public boolean awaited() {
        return false;
    }

    @Override
    public Set<Role> extendedBy() {
        return Set.of(Role.MANAGER);
    }

    @Override
    public String extensionRefusal() {
        return "patrol.finding.rule.not-manager";
    }

    @Override
    public RuleBroken endsElsewhere() {
        return new RuleBroken("4.3.4", "patrol.finding.rule.ends-on-its-path");
    }
}
