/** View records of complaints. */
@NullMarked
package io.shouwen.complaints.view;

import org.jspecify.annotations.NullMarked;
