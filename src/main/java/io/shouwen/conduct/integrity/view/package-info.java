/** View records of the templates of integrity reports. */
@NullMarked
package io.shouwen.conduct.integrity.view;

import org.jspecify.annotations.NullMarked;
