package io.shouwen.platform.signin;

import io.shouwen.platform.security.SignedOn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Redirects to the requested page and remembers the browser. */
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final KnownDevices devices;

    SignInSuccess(KnownDevices devices, RequestCache asked) {
        this.devices = devices;
        setDefaultTargetUrl("/");
        setRequestCache(asked);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        SignedOn who = SignedOn.from(authentication);
        if (who != null) {
            devices.remember(who.id(), request, response);
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
