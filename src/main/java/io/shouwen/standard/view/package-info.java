/** What the templates of the compliance view take. */
@NullMarked
package io.shouwen.standard.view;

import org.jspecify.annotations.NullMarked;
