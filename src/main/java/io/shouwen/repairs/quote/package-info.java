/**
 * Quotations 报价单 for what the owner pays: lines of the price list, the owner's agreement before the work begins, the
 * itemised bill before acceptance, and the amount due. Serves clause 4.1.2.2.
 */
@NamedInterface
@NullMarked
package io.shouwen.repairs.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
