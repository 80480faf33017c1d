/** Rate limits for requests from outside: token buckets in the database, shared by all nodes. */
@NamedInterface
@NullMarked
package io.shouwen.platform.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
