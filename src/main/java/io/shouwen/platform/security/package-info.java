/** Identity and access: accounts, roles, sessions, the scope of a request, and row-level security. */
@NamedInterface
@NullMarked
package io.shouwen.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
