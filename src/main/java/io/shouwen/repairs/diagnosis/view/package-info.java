/** View records of the templates. */
@NullMarked
package io.shouwen.repairs.diagnosis.view;

import org.jspecify.annotations.NullMarked;
