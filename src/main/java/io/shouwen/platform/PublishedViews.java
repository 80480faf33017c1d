package io.shouwen.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database views a room offers to the SQL of the rooms above it; stands in the package-info of the room. Everything else in its
 * schema is its own. A test holds both.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedViews {

    /** Names with the schema, such as {@code platform.person}. */
    String[] value();
}
