/** Items residents leave for a time (寄放). Serves clause 2.3.5. */
@NullMarked
package io.shouwen.custody.item;

import org.jspecify.annotations.NullMarked;
