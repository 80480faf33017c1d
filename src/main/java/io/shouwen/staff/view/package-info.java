/** View records of the staff templates. */
@NullMarked
package io.shouwen.staff.view;

import org.jspecify.annotations.NullMarked;
