/**
 * The pages of buildings, houses and residents, with the sections other rooms contribute, and the search for them.
 * Serves clauses 3.1.5 and 4.1.1.4.
 */
@NullMarked
package io.shouwen.estate.house;

import org.jspecify.annotations.NullMarked;
