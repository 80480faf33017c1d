/** View records of the templates. */
@NullMarked
package io.shouwen.repairs.urge.view;

import org.jspecify.annotations.NullMarked;
