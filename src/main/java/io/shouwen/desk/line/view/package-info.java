/** What the templates of the lines' pages take. */
@NullMarked
package io.shouwen.desk.line.view;

import org.jspecify.annotations.NullMarked;
