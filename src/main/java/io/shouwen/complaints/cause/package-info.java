/** Why it happened and what is done so that it does not happen again; repairs ordered for a complaint. */
@NullMarked
package io.shouwen.complaints.cause;

import org.jspecify.annotations.NullMarked;
