/**
 * The register of houses and residents as one workbook: import with check and preview, and export. Serves clause
 * 4.1.1.4.
 */
@NullMarked
package io.shouwen.estate.register;

import org.jspecify.annotations.NullMarked;
