/** View records of the checklist templates. */
@NullMarked
package io.shouwen.standard.checklist.view;

import org.jspecify.annotations.NullMarked;
