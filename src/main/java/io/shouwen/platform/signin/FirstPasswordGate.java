package io.shouwen.platform.signin;

import io.shouwen.platform.security.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Redirects a person with a first password to choosing their own. */
class FirstPasswordGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        SignedOn who = SignedOn.from(SecurityContextHolder.getContext().getAuthentication());
        String path = request.getRequestURI();
        if (who == null
                || !who.mustChangePassword()
                || path.equals("/password")
                || path.equals("/language")
                || path.equals("/offline")
                || path.equals("/sw.js")
                || path.startsWith("/v/")
                || path.startsWith("/img/")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/vendor/")) {
            return true;
        }
        response.sendRedirect("/password");
        return false;
    }
}
