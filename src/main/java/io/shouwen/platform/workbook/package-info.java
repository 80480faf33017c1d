/** Reads workbooks from users, with limits on rows, columns, lengths, digits, unpacked size and time. */
@NamedInterface
@NullMarked
package io.shouwen.platform.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
