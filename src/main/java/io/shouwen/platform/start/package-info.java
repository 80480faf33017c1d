/** What whoever started the program reads on the console. */
@NullMarked
package io.shouwen.platform.start;

import org.jspecify.annotations.NullMarked;
