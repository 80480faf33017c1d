/** View records of the templates. */
@NullMarked
package io.shouwen.repairs.approval.view;

import org.jspecify.annotations.NullMarked;
