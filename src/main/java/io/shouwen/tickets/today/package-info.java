/** What tickets contribute to Today: what waits for a person, and the figures of those who lead. */
@NullMarked
package io.shouwen.tickets.today;

import org.jspecify.annotations.NullMarked;
