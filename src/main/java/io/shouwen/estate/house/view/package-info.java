/** What the templates of the houses' pages take. */
@NullMarked
package io.shouwen.estate.house.view;

import org.jspecify.annotations.NullMarked;
