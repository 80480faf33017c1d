/** View records. */
@NullMarked
package io.shouwen.complaints.answer.view;

import org.jspecify.annotations.NullMarked;
