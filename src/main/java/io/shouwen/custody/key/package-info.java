/** Keys of the project and keys left by residents (钥匙). Serves clause 4.1.2.8. */
@NullMarked
package io.shouwen.custody.key;

import org.jspecify.annotations.NullMarked;
