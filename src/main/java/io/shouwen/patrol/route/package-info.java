/** Where butlers walk: routes of checkpoints with their checklists, the windows of the day, and the rounds due. Serves clauses 4.2.1 and 4.2.2. */
@NullMarked
package io.shouwen.patrol.route;

import org.jspecify.annotations.NullMarked;
