/** Measures of repairs, counted from their steps. */
@NullMarked
package io.shouwen.repairs.measure;

import org.jspecify.annotations.NullMarked;
