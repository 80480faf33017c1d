package io.shouwen.console.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param problem why the previous attempt failed, or null
 * @param device proposed or typed name of the phone; null if staying signed in is not offered
 * @param keep whether the phone is to stay signed in
 * @param demoPassword password of the demo accounts; null if this is no demo
 */
public record SignInPage(
        String username,
        Form.@Nullable Problem problem,
        boolean signedOut,
        @Nullable String device,
        boolean keep,
        @Nullable String demoPassword)
        implements View {}
