/** Contacts with the resident; the first one is the first response. Clauses 2.1.3 and 4.1.1.2. */
@NamedInterface("contact")
@NullMarked
package io.shouwen.tickets.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
