/** Cars and whose they are. Serves clause 4.1.1.4. */
@NullMarked
package io.shouwen.estate.vehicle;

import org.jspecify.annotations.NullMarked;
