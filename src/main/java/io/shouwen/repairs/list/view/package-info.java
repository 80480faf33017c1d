/** View records of the templates. */
@NullMarked
package io.shouwen.repairs.list.view;

import org.jspecify.annotations.NullMarked;
