package io.shouwen.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page with the reason; the name typed stays. */
class SignInRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String username = request.getParameter("username");
        response.sendRedirect("/login?" + (e instanceof TooManyTries tries ? "locked=" + tries.minutes() : "wrong")
                + "&username=" + URLEncoder.encode(username == null ? "" : username, StandardCharsets.UTF_8));
    }
}
