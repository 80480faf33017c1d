/** What a project and the group set for themselves; regions and projects are opened here. Serves clauses 2.1.1 and 4.1.1.1. */
@NullMarked
package io.shouwen.estate.settings;

import org.jspecify.annotations.NullMarked;
