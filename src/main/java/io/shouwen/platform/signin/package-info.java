/**
 * Signing in with name and password: limits on attempts, rules for passwords, and pages that were open longer than
 * their session.
 */
@NamedInterface
@NullMarked
package io.shouwen.platform.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
