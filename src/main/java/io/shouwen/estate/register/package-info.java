/** The whole register as one workbook: read, checked, shown, imported, exported. Serves clause 4.1.1.4. */
@NullMarked
package io.shouwen.estate.register;

import org.jspecify.annotations.NullMarked;
