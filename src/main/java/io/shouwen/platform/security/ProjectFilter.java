package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
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

    private final ProjectDirectory projects;
    private final Accounts accounts;

    ProjectFilter(ProjectDirectory projects, Accounts accounts) {
        this.projects = projects;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The decoded path, as handlers see it; an encoded variant must not bypass the scope.
        String[] path = request.getServletPath().split("/", 4);
        boolean group = path.length > 1 && path[1].equals("admin");
        if (!group && (path.length < 3 || !(path[1].equals("p") || path[1].equals("o")))) {
            chain.doFilter(request, response);
            return;
        }
        Scope scope = group ? group() : scope(path[1].equals("p"), path[2]);
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

    /** The group's pages: only roles in the whole group count. */
    private @Nullable Scope group() {
        SignedOn who = SignedOn.from(SecurityContextHolder.getContext().getAuthentication());
        Set<Role> roles = who == null ? Set.of() : accounts.rolesIn(who.id(), Ids.GROUP);
        return who == null || roles.isEmpty()
                ? null
                : new Scope(Set.of(Ids.GROUP), new Actor.Staff(who.id(), who.name(), roles), null);
    }

    private @Nullable Scope scope(boolean signedOn, String code) {
        ProjectRef project = projects.byCode(code).orElse(null);
        if (project == null) {
            return null;
        }
        if (!signedOn) {
            return new Scope(Set.of(project.id()), Actor.SYSTEM, project);
        }
        SignedOn who = SignedOn.from(SecurityContextHolder.getContext().getAuthentication());
        if (who == null) {
            return null;
        }
        Set<Role> roles = accounts.rolesIn(who.id(), project.id());
        return roles.isEmpty() ? null : Scope.of(project, new Actor.Staff(who.id(), who.name(), roles));
    }
}
