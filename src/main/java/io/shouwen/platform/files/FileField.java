package io.shouwen.platform.files;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds an {@link Upload} parameter to a field of the form. The files are decoded while arguments are resolved, before
 * the handler's transaction begins.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FileField {

    /** The field's name. */
    String value();

    Takes takes();

    int most() default 1;
}
