/** What the templates of keys take. */
@NullMarked
package io.shouwen.custody.key.view;

import org.jspecify.annotations.NullMarked;
