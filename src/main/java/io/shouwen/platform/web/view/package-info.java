/** What the platform's own templates take. */
@NullMarked
package io.shouwen.platform.web.view;

import org.jspecify.annotations.NullMarked;
