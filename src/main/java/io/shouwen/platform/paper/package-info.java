/** PDF sheets in A4, drawn from templates with embedded fonts; no external resources are loaded. */
@NamedInterface
@NullMarked
package io.shouwen.platform.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
