package io.shouwen.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call an endpoint. On a method it replaces that of the class. An endpoint with neither this nor
 * {@link Open} is refused to everyone. Without a value: all of the staff, but not the people of other companies.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {
    Role[] value() default {
        Role.DESK,
        Role.CONTROL,
        Role.BUTLER,
        Role.REPAIR,
        Role.HEAD,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.QUALITY,
        Role.ADMIN
    };
}
