/** View records of the calls' templates. */
@NullMarked
package io.shouwen.desk.call.view;

import org.jspecify.annotations.NullMarked;
