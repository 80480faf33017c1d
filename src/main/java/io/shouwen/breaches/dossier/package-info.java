/** One breach: its moves, its page and its papers. Serves clauses 2.1.8, 4.1.2.7 and 4.3.2 c. */
@NullMarked
package io.shouwen.breaches.dossier;

import org.jspecify.annotations.NullMarked;
