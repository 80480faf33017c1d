/**
 * Signing in with a name and a password: how often it may be tried, which password may be chosen, and what happens to a page that
 * was open longer than its session.
 */
@NamedInterface
@NullMarked
package io.shouwen.platform.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
