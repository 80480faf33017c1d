/**
 * Star levels 星级: what a level asks (times, shares, hours, rounds) as dated data that the group keeps; the level a project
 * takes, and its own stricter values. A value holds from a moment on that is never before it was written, so a change
 * never alters what applied before. Serves clauses 2.1.1, 2.1.6, 4.1.2.2, 4.1.2.3 and 4.2.1.
 */
@NamedInterface("star")
@NullMarked
package io.shouwen.standard.star;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
