/** The month's complaints by subject, building, cause and level, with their trend; clause 4.1.2.3. */
@NullMarked
package io.shouwen.complaints.analysis;

import org.jspecify.annotations.NullMarked;
