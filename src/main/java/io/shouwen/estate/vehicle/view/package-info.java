/** View records of the vehicles' templates. */
@NullMarked
package io.shouwen.estate.vehicle.view;

import org.jspecify.annotations.NullMarked;
