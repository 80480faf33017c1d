/**
 * The telephone lines and their events: authentication, formats, notations of numbers. Serves clauses 3.1.1 and 3.1.5.
 */
@NullMarked
package io.shouwen.desk.line;

import org.jspecify.annotations.NullMarked;
