/** What the templates of the vehicles' pages take. */
@NullMarked
package io.shouwen.estate.vehicle.view;

import org.jspecify.annotations.NullMarked;
