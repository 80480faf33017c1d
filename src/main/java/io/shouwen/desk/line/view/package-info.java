/** View records of the lines' templates. */
@NullMarked
package io.shouwen.desk.line.view;

import org.jspecify.annotations.NullMarked;
