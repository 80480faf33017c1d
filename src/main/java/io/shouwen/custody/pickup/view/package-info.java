/** What the templates of the hand-out take. */
@NullMarked
package io.shouwen.custody.pickup.view;

import org.jspecify.annotations.NullMarked;
