/** The audit log: every change, append-only, linked into a hash chain after its commit. */
@NamedInterface
@NullMarked
package io.shouwen.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
