package io.shouwen.custody.consent;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who sees consents, and who records them. */
final class ConsentRoles {

    private ConsentRoles() {}

    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MaySee {}

    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MayRecord {}

    static boolean mayRecord(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
    }

    static boolean maySee(Actor actor) {
        return mayRecord(actor) || actor.is(Role.QUALITY, Role.ADMIN);
    }
}
