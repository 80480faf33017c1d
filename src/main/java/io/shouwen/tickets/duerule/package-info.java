/** The settings of deadlines by kind. Clause 4.1.2.3. */
@NullMarked
package io.shouwen.tickets.duerule;

import org.jspecify.annotations.NullMarked;
