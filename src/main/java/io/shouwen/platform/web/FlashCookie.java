package io.shouwen.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the flash message of a redirect, which is a message key, in a cookie until the next page is drawn. In the session
 * it would cost two writes a form.
 */
final class FlashCookie implements FlashMapManager {

    private static final String NAME = "flash";
    private static final Pattern MESSAGE_KEY = Pattern.compile("[a-z][a-z0-9.-]{1,80}");
    private static final Duration LASTS = Duration.ofMinutes(1);

    /** The page takes it itself: see {@link #taken}. */
    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap left, HttpServletRequest request, HttpServletResponse response) {
        if (left.get(Shells.FLASH) instanceof String key) {
            write(key, LASTS, request, response);
        }
    }

    /** The message key left for this page, or null. */
    static @Nullable String taken(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return null;
        }
        write("", Duration.ZERO, request, response);
        return MESSAGE_KEY.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    private static void write(String key, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, key)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
