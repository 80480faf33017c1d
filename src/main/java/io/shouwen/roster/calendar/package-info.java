/** The year's holidays and make-up days, from a pasted list or a file. Serves clause 2.1.1. */
@NullMarked
package io.shouwen.roster.calendar;

import org.jspecify.annotations.NullMarked;
