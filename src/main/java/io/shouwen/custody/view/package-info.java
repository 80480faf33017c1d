/** What the templates of the chain of custody take. */
@NullMarked
package io.shouwen.custody.view;

import org.jspecify.annotations.NullMarked;
