/** The append-only, hash-chained record of every change. */
@NamedInterface
@NullMarked
package io.shouwen.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
