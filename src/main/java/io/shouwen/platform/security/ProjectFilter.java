package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Visit.Place;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the scope of a request from its URL: {@code /p/{code}/} for people with a role in the project,
 * {@code /o/{code}/} for links without sign-in, {@code /admin} for people with a role in the whole group. Otherwise the
 * answer is 404.
 */
class ProjectFilter extends OncePerRequestFilter {

    private final Identities identities;

    ProjectFilter(Identities identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Place place = Place.of(request.getServletPath());
        if (place.kind() == Place.Kind.ELSEWHERE) {
            chain.doFilter(request, response);
            return;
        }
        SignedOn who = SignedOn.from(SecurityContextHolder.getContext().getAuthentication());
        Scope scope = scope(place.kind(), identities.of(who));
        if (scope == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            scope.call(() -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static @Nullable Scope scope(Place.Kind kind, Identity known) {
        ProjectRef project = known.project();
        SignedOn who = known.who();
        if (kind == Place.Kind.OUTSIDE) {
            return project == null ? null : new Scope(Set.of(project.id()), Actor.SYSTEM, project);
        }
        if (kind == Place.Kind.GROUP) {
            Set<Role> roles = known.groupRoles();
            return who == null || roles.isEmpty()
                    ? null
                    : new Scope(Set.of(Ids.GROUP), new Actor.Staff(who.id(), who.name(), roles), null);
        }
        return who == null || project == null || known.roles().isEmpty()
                ? null
                : Scope.of(project, new Actor.Staff(who.id(), who.name(), known.roles()));
    }
}
