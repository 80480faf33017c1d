/** Who works when: the grid of weeks, its draft and publication, and what changes it later, leave and swaps. Serves clause 2.1.1. */
@NullMarked
package io.shouwen.roster.plan;

import org.jspecify.annotations.NullMarked;
