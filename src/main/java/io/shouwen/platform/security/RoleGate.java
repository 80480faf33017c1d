package io.shouwen.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses an endpoint to people without one of its {@link Allowed} roles in the project of the URL. */
class RoleGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("io.shouwen.")
                && !has(method, Open.class)) {
            Allowed allowed = find(method, Allowed.class);
            if (allowed == null || !Scope.current().actor().is(allowed.value())) {
                throw new AccessDeniedException("role");
            }
        }
        return true;
    }

    private static boolean has(HandlerMethod method, Class<Open> type) {
        return find(method, type) != null;
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
