/** What the templates of the mail register take. */
@NullMarked
package io.shouwen.custody.mail.view;

import org.jspecify.annotations.NullMarked;
