package io.shouwen.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every role, the people of other companies included: what a page's frame needs, and what shows only the reader's own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Allowed({
    Role.DESK,
    Role.CONTROL,
    Role.BUTLER,
    Role.REPAIR,
    Role.CONTRACTOR,
    Role.HEAD,
    Role.SUPERVISOR,
    Role.MANAGER,
    Role.QUALITY,
    Role.ADMIN
})
public @interface Everyone {}
