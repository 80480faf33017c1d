/** View records. */
@NullMarked
package io.shouwen.complaints.analysis.view;

import org.jspecify.annotations.NullMarked;
