package io.shouwen.platform.device;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a phone that stays signed in: device id and token.
 *
 * @param secret the token in clear text; only its hash is stored
 */
public record DeviceCookie(UUID id, String secret) {

    static final String NAME = "shouwen-kept";

    public static Optional<DeviceCookie> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new DeviceCookie(UUID.fromString(parts[0]), parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        put(id + "." + secret, DeviceToken.LASTS, request, response);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            put("", Duration.ZERO, request, response);
        }
    }

    private static void put(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
