/** View records of the templates of law. */
@NullMarked
package io.shouwen.breaches.law.view;

import org.jspecify.annotations.NullMarked;
