/** The cars of a project's houses. Serves clause 4.1.1.4. */
@NullMarked
package io.shouwen.estate.vehicle;

import org.jspecify.annotations.NullMarked;
