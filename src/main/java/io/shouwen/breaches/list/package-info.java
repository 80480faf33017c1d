/** Many breaches: the list, the house's, what waits, and the measures. Serves clauses 2.1.8 and 4.1.2.7. */
@NullMarked
package io.shouwen.breaches.list;

import org.jspecify.annotations.NullMarked;
