package io.shouwen.platform.signin;

import io.shouwen.platform.throttle.SenderAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Where a sign-in attempt comes from.
 *
 * @param sender the address, in the form used by throttles
 * @param device the browser's cookie from an earlier sign-in, or null
 */
record SignInOrigin(String sender, @Nullable String device) implements Serializable {

    static final String COOKIE = "shouwen-device";

    private static final long serialVersionUID = 1L;

    static SignInOrigin of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return new SignInOrigin(SenderAddress.of(request.getRemoteAddr()), cookie == null ? null : cookie.getValue());
    }
}
