/**
 * The butlers' districts: every house in exactly one, none over its limit, handed over by the word of both butlers; the
 * proposal that balances them; and the butler's card where residents see it. Serves clauses 4.1.1.1 and 4.1.1.2.
 */
@NamedInterface("district")
@NullMarked
package io.shouwen.people.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
