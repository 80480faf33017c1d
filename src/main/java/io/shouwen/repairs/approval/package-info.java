/** The link by which a resident accepts or refuses the work. */
@NullMarked
package io.shouwen.repairs.approval;

import org.jspecify.annotations.NullMarked;
