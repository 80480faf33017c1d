package io.shouwen.custody.parcel;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who takes parcels in, and who sees them. */
final class ParcelRoles {

    private ParcelRoles() {}

    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MaySee {}

    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MayTakeIn {}

    static boolean mayTakeIn(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
    }

    static boolean maySee(Actor actor) {
        return mayTakeIn(actor) || actor.is(Role.QUALITY, Role.ADMIN);
    }
}
