package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A kind that only the tests know: somebody is stuck in a lift. Nothing of {@code tickets} was touched for it. */
@Component
class LiftRules implements KindRules {

    static final Kind LIFT = new Kind("LIFT");

    @Override
    public Kind kind() {
        return LIFT;
    }

    @Override
    public String prefix() {
        return "DT";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public DueRule usual(ReceptionHours reception) {
        return new DueRule.Hours(1);
    }

    @Override
    public String clause() {
        return "4.1.2.2";
    }

    @Override
    public boolean awaited() {
        return false;
    }

    @Override
    public Duration followUp() {
        return Duration.ofHours(3);
    }

    /** A supervisor, not the property manager. */
    @Override
    public Set<Role> extendedBy() {
        return Set.of(Role.SUPERVISOR);
    }

    @Override
    public String extensionRefusal() {
        return "lift.rule.not-supervisor";
    }

    @Override
    public RuleBroken endsElsewhere() {
        return new RuleBroken("4.1.2.2", "lift.rule.ends-when-freed");
    }
}
