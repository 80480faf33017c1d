package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Who may open an address, asked of the same annotation that refuses it to others. */
@Component
class AllowedAddresses {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final Map<String, Set<Role>> known = new ConcurrentHashMap<>();

    AllowedAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** @param path from the root; its query and fragment do not matter */
    boolean opensTo(Actor actor, String path) {
        return known.computeIfAbsent(path.replaceFirst("[?#].*", ""), this::roles).stream()
                .anyMatch(actor.roles()::contains);
    }

    private Set<Role> roles(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        Map<PathPattern, HandlerMethod> answers = new HashMap<>();
        routes.getObject().getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getPathPatternsCondition() != null
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> pattern.matches(asked))
                        .forEach(pattern -> answers.put(pattern, handler));
            }
        });
        return answers.entrySet().stream()
                .min(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(found -> roles(found.getValue()))
                .orElse(Set.of());
    }

    private static Set<Role> roles(HandlerMethod handler) {
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        Allowed all =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
        return all == null ? Set.of(Role.values()) : Set.copyOf(List.of(all.value()));
    }
}
