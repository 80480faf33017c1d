/** What every list has: orders that an index carries, pages by keyset, the way from a thing back to its list. */
@NamedInterface("list")
@NullMarked
package io.shouwen.platform.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
