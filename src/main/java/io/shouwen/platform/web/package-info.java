/** The page shell, views, texts in two languages, forms with errors, idempotent submissions, error pages. */
@NamedInterface
@NullMarked
package io.shouwen.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
