/** What the templates of the settings pages take. */
@NullMarked
package io.shouwen.estate.settings.view;

import org.jspecify.annotations.NullMarked;
