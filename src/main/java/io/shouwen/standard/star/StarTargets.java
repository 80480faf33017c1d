package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.Target;
import io.shouwen.standard.Target.Whose;
import io.shouwen.standard.Targets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Targets from the star level; the measure's default where neither level nor project asks a share. */
@Component
@Clause({"2.1.3", "4.1.2.2", "4.1.2.3"})
class StarTargets implements Targets {

    private final StarProfiles profiles;

    StarTargets(StarProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public OfProject of(UUID projectId) {
        StarProfile profile = profiles.of(projectId);
        return (measure, period) -> target(profile, measure, period);
    }

    static Target target(StarProfile profile, Measure measure, Period period) {
        StarItem item = measure.targetItem();
        return item == null
                ? Target.usual(measure)
                : profile.value(item, period.from()).map(StarTargets::asked).orElseGet(() -> Target.usual(measure));
    }

    private static Target asked(Asked asked) {
        StarLevel level = asked.level();
        return level == null
                ? new Target(asked.amount().number(), Whose.PROJECT, null)
                : new Target(asked.amount().number(), Whose.LEVEL, level.messageKey());
    }
}
