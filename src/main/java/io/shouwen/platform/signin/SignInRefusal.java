package io.shouwen.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Redirects to the sign-in page with the reason and the typed names. */
class SignInRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String kept = request.getParameter("keep") == null ? "" : "&keep&device=" + typed(request, "device");
        response.sendRedirect("/login?" + (e instanceof TooManyTries tries ? "locked=" + tries.minutes() : "wrong")
                + "&username=" + typed(request, "username") + kept);
    }

    private static String typed(HttpServletRequest request, String field) {
        String text = request.getParameter(field);
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
