/** How long each kind of ticket may take in a project. Clause 4.1.2.3. */
@NullMarked
package io.shouwen.tickets.duerule;

import org.jspecify.annotations.NullMarked;
