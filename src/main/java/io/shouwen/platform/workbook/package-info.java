/** Workbooks as people bring them, read within bounds: rows, columns, lengths, digits, unpacked size, seconds. */
@NamedInterface
@NullMarked
package io.shouwen.platform.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
