/** What the templates of the register's pages take. */
@NullMarked
package io.shouwen.estate.register.view;

import org.jspecify.annotations.NullMarked;
