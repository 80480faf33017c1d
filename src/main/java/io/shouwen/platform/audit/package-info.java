/** The audit log: every change, append-only, as a hash chain. */
@NamedInterface
@NullMarked
package io.shouwen.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
