/** Urging by the resident (催单): counted and told, never a second order. */
@NullMarked
package io.shouwen.repairs.urge;

import org.jspecify.annotations.NullMarked;
