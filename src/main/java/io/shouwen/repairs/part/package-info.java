/**
 * Spare parts 备件: what is on the shelf, in, out by order, back and counted. The stock follows from entries that are
 * never changed. Serves clause 4.1.2.2.
 */
@NamedInterface
@NullMarked
package io.shouwen.repairs.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
