/** The list of repairs, as a page and as a workbook. */
@NullMarked
package io.shouwen.repairs.list;

import org.jspecify.annotations.NullMarked;
