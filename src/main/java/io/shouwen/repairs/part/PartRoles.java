package io.shouwen.repairs.part;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who reads, books and keeps the spare parts. */
final class PartRoles {

    private PartRoles() {}

    @Allowed({Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MaySee {}

    @Allowed({Role.REPAIR, Role.SUPERVISOR, Role.MANAGER})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MayBook {}

    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface MayKeep {}

    static boolean maySee(Actor actor) {
        return actor.is(Role.HEAD, Role.QUALITY, Role.ADMIN) || mayBook(actor);
    }

    static boolean mayBook(Actor actor) {
        return actor.is(Role.REPAIR) || mayKeep(actor);
    }

    static boolean mayKeep(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER);
    }
}
