/** View records. */
@NullMarked
package io.shouwen.complaints.cause.view;

import org.jspecify.annotations.NullMarked;
