package io.shouwen.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The order of a room's sub-packages, lowest first; on the room's {@code package-info}. A part may use the room's base
 * package and the parts before it. The package {@code view} below a part belongs to the part. A test checks the order.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Parts {

    String[] value();
}
