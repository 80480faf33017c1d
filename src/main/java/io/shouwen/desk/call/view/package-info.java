/** What the templates of the calls' pages take. */
@NullMarked
package io.shouwen.desk.call.view;

import org.jspecify.annotations.NullMarked;
