/** View records of platform's templates, and what rooms contribute to Today. */
@NamedInterface("web")
@NullMarked
package io.shouwen.platform.web.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
