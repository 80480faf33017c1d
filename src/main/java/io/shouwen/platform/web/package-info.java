/** The page shell, views, texts in two languages, field errors and error pages. */
@NamedInterface
@NullMarked
package io.shouwen.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
