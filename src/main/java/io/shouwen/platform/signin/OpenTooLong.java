package io.shouwen.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A page was open until its CSRF token or session expired. The error page offers to send the form again. Scripts
 * recognise the response by {@link #HEADER}.
 */
public final class OpenTooLong implements AccessDeniedHandler, AuthenticationEntryPoint {

    /** {@code token} or {@code session}. */
    public static final String HEADER = "X-Open-Too-Long";

    private static final String MARK = OpenTooLong.class.getName();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && !fromElsewhere(request)) {
            mark(request, response, "token");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        if (!fromElsewhere(request)) {
            mark(request, response, "session");
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Whether the request being answered with an error is such a case. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    /** A fragment was requested or a form sent, which a redirect to the sign-in page would lose. */
    static boolean notAPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || request.getMethod().equals("POST") && typed(request);
    }

    private static boolean typed(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/")
                || request.getParameterMap().keySet().stream().anyMatch(name -> !name.equals("_csrf"));
    }

    private static void mark(HttpServletRequest request, HttpServletResponse response, String what) {
        request.setAttribute(MARK, what);
        response.setHeader(HEADER, what);
    }

    /** Sent by another site's page; offering to send it again would allow CSRF. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null) {
            return !fetched.equals("same-origin") && !fetched.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !authority(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
