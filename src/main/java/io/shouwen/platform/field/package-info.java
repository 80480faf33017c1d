/**
 * What a room contributes to the phone page of staff: data for its bundle, and takers for the records it sends. The page
 * and the intake of records are {@code patrol}'s; rooms below and beside it contribute through this package.
 */
@NamedInterface("field")
@NullMarked
package io.shouwen.platform.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
