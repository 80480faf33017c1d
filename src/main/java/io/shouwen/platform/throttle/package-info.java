/** How often something from outside may be done: token buckets kept in the database, so that all nodes count together. */
@NamedInterface
@NullMarked
package io.shouwen.platform.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
