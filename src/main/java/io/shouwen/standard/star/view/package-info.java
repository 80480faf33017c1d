/** View records of the star levels' templates. */
@NullMarked
package io.shouwen.standard.star.view;

import org.jspecify.annotations.NullMarked;
