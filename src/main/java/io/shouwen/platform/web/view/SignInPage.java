package io.shouwen.platform.web.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/** @param problem what went wrong with the attempt before, or null */
public record SignInPage(String username, Form.@Nullable Problem problem, boolean signedOut) implements View {}
