/** Measures of tickets, counted from their facts. */
@NullMarked
package io.shouwen.tickets.measure;

import org.jspecify.annotations.NullMarked;
