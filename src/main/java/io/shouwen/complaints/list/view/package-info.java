/** View records of the list of complaints. */
@NullMarked
package io.shouwen.complaints.list.view;

import org.jspecify.annotations.NullMarked;
