/** View records of the house pages' templates. */
@NullMarked
package io.shouwen.estate.house.view;

import org.jspecify.annotations.NullMarked;
