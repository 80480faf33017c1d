package io.shouwen.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of a room in their order, lowest first; stands on the room's {@code package-info}. The room's base package
 * lies below them all. A part uses the base and the parts before it, never one after it; a test holds this. Its views
 * ({@code view}) belong to the part they stand in.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Parts {

    String[] value();
}
