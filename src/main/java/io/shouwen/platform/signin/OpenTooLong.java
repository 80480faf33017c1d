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
 * A page stood open until its token or its session was no longer good: nobody did anything forbidden, so that the error
 * page offers to send the same again. Scripts find it by {@link #HEADER}.
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

    /** Whether the request being answered with an error is one of these. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    /** A part of a page is asked for, or something typed is sent: the sign-in page in its place would lose it. */
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

    /** Another site's page sent it: to offer that again would have somebody confirm what they never typed. */
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
