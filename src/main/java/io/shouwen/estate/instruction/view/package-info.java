/** View records of the standing instructions' templates. */
@NamedInterface("instruction")
@NullMarked
package io.shouwen.estate.instruction.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
