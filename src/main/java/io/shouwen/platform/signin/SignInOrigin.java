package io.shouwen.platform.signin;

import io.shouwen.platform.throttle.SenderAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Where a password is tried from.
 *
 * @param sender the address, as throttles count it
 * @param device what the browser holds of an earlier sign-in; null where it holds nothing
 */
record SignInOrigin(String sender, @Nullable String device) implements Serializable {

    static final String COOKIE = "shouwen-device";

    private static final long serialVersionUID = 1L;

    static SignInOrigin of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return new SignInOrigin(SenderAddress.of(request.getRemoteAddr()), cookie == null ? null : cookie.getValue());
    }
}
