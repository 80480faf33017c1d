/**
 * Routes of checkpoints with their checklists, the windows of the day, and the due rounds. Serves clauses 4.2.1 and
 * 4.2.2.
 */
@NullMarked
package io.shouwen.patrol.route;

import org.jspecify.annotations.NullMarked;
