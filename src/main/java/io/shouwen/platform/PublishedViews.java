package io.shouwen.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database views that a room offers to the SQL of higher rooms; on the room's {@code package-info}. Everything else
 * in its schema is private. A test checks both.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedViews {

    /** Names with schema, such as {@code platform.person}. */
    String[] value();
}
