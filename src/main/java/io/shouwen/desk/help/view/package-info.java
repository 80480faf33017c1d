/** View records of the templates of help. */
@NullMarked
package io.shouwen.desk.help.view;

import org.jspecify.annotations.NullMarked;
