/** What the templates of consents take. */
@NullMarked
package io.shouwen.custody.consent.view;

import org.jspecify.annotations.NullMarked;
