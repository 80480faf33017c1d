/** What the templates of kept items take. */
@NullMarked
package io.shouwen.custody.item.view;

import org.jspecify.annotations.NullMarked;
