/**
 * Counting what lies in a room or cabinet (盘点), by scanner or phone: right, elsewhere, missing, unknown, scanned twice.
 * Serves clause 4.1.2.8.
 */
@NullMarked
package io.shouwen.custody.count;

import org.jspecify.annotations.NullMarked;
