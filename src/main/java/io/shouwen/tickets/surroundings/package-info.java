/** What surrounds a ticket on its page: its house, whom to call about it, and the house's earlier tickets. */
@NullMarked
package io.shouwen.tickets.surroundings;

import org.jspecify.annotations.NullMarked;
