/** Lists of tickets a person may see, as a page, a sheet, search hits and lines beside a house or resident. */
@NamedInterface("list")
@NullMarked
package io.shouwen.tickets.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
