package io.shouwen.console.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/**
 * @param problem what went wrong with the attempt before, or null
 * @param device proposed or typed name of the phone; null where it is none and is not offered to stay signed in
 * @param keep whether the phone is to stay signed in
 * @param demoPassword of the accounts of a demo; null where this is none
 */
public record SignInPage(
        String username,
        Form.@Nullable Problem problem,
        boolean signedOut,
        @Nullable String device,
        boolean keep,
        @Nullable String demoPassword)
        implements View {}
