/** View records. */
@NullMarked
package io.shouwen.complaints.asking.view;

import org.jspecify.annotations.NullMarked;
