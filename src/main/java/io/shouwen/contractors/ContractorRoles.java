package io.shouwen.contractors;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Who sees the companies, and who engages them. Their own people do not see this list. */
final class ContractorRoles {

    @Retention(RetentionPolicy.RUNTIME)
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    @interface MaySee {}

    @Retention(RetentionPolicy.RUNTIME)
    @Allowed({Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
    @interface MayEdit {}

    private ContractorRoles() {}

    static boolean maySee(Actor actor) {
        return actor.leads() || actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD);
    }

    static boolean mayEdit(Actor actor) {
        return actor.is(Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }
}
