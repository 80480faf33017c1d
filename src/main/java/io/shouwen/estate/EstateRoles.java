package io.shouwen.estate;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles that may read, edit, import and export the register. */
public final class EstateRoles {

    private EstateRoles() {}

    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface MaySee {}

    @Allowed({Role.DESK, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface MayEdit {}

    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface MayImport {}

    public static boolean maySee(Actor actor) {
        return actor.is(Role.CONTROL, Role.QUALITY) || mayEdit(actor);
    }

    public static boolean mayEdit(Actor actor) {
        return actor.is(Role.DESK, Role.BUTLER) || mayImport(actor);
    }

    public static boolean mayImport(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }
}
