package io.shouwen.custody.phone;

import io.shouwen.custody.count.CarriedCounts;
import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be counted in the project, for those who may count. */
@Component
@Clause("4.1.2.8")
class CountPart implements FieldPart {

    static final Set<Role> COUNTERS = Set.of(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);

    private final CarriedCounts carried;

    CountPart(CarriedCounts carried) {
        this.carried = carried;
    }

    @Override
    public Set<Role> readers() {
        return COUNTERS;
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        return Map.of("counts", carried.of(project.id(), now));
    }
}
