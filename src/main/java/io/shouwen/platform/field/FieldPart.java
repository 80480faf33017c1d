package io.shouwen.platform.field;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Contributes a room's data to the bundle that the phone page keeps for work offline; a bean of that room. */
public interface FieldPart {

    /** Who walks rounds and goes to doors. */
    Set<Role> OUTSIDE = Set.of(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER);

    /** Who repairs: own staff, and the people of companies. */
    Set<Role> REPAIRERS = Set.of(Role.REPAIR, Role.CONTRACTOR, Role.HEAD);

    /** The roles whose phones carry it. */
    default Set<Role> readers() {
        return OUTSIDE;
    }

    /**
     * Called in a transaction with the project in scope, for whoever has one of the roles.
     *
     * @return values by name; no two parts may use the same name. Only what the reader may see: the phone keeps it.
     */
    Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now);
}
