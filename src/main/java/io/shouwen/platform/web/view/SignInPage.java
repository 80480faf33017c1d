package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/** @param problem message key of what went wrong with the attempt before, or null */
public record SignInPage(String username, @Nullable String problem, boolean signedOut) implements View {}
