/**
 * The houses' pages: buildings, lists, one house with its people and cars, what other rooms know of it; the search for any of
 * them. Serves clauses 3.1.5 and 4.1.1.4.
 */
@NullMarked
package io.shouwen.estate.house;

import org.jspecify.annotations.NullMarked;
