/** Lists of tickets: as a page, a workbook, search hits, and lines on a house's or resident's page. */
@NamedInterface("list")
@NullMarked
package io.shouwen.tickets.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
