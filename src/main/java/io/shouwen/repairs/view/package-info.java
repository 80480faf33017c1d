/** View records of the page of a repair. */
@NullMarked
package io.shouwen.repairs.view;

import org.jspecify.annotations.NullMarked;
