package io.shouwen.platform.web;

import io.shouwen.platform.TypedText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Normalises every field of a request (query string, form, multipart form) before it is read. A NUL character, which
 * PostgreSQL cannot store, makes the request malformed: 400.
 */
class TypedTextFilter extends OncePerRequestFilter {

    /** Passwords are not normalised, because the typed bytes are hashed. */
    static final Set<String> PASSWORDS = Set.of("password", "old", "chosen", "again");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    /** Fields are read lazily, because a body that is not a form must stay unread. */
    private static final class Cleaned extends HttpServletRequestWrapper {

        private @Nullable Map<String, String[]> fields;

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> known = fields;
            if (known == null) {
                Map<String, String[]> cleaned = new LinkedHashMap<>();
                super.getParameterMap().forEach((name, values) -> cleaned.put(name, cleaned(name, values)));
                known = Collections.unmodifiableMap(cleaned);
                fields = known;
            }
            return known;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        private static String[] cleaned(String name, String[] values) {
            // Spring Security, which surrounds everything that reads fields, answers this with 400.
            if (name.indexOf('\0') >= 0 || Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw new RequestRejectedException("a field holds a NUL character");
            }
            return PASSWORDS.contains(name)
                    ? values
                    : Arrays.stream(values).map(TypedText::clean).toArray(String[]::new);
        }
    }
}
