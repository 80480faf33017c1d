/** Who is acting, in which projects, in which roles; accounts, sessions and row-level scope. */
@NamedInterface
@NullMarked
package io.shouwen.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
