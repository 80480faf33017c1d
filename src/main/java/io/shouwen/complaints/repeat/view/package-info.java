/** View records. */
@NullMarked
package io.shouwen.complaints.repeat.view;

import org.jspecify.annotations.NullMarked;
