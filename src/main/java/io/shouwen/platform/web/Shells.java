package io.shouwen.platform.web;

import gg.jte.TemplateEngine;
import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Creates the {@link Shell} of a request. */
@Component
class Shells {

    static final String FLASH = "flash";

    private final MessageSource messages;
    private final List<NavItem> nav;
    private final Notifications notifications;
    private final Accounts accounts;
    private final Clock clock;
    private final List<ShellNote> notes;
    private final TemplateEngine engine;

    Shells(
            MessageSource messages,
            List<NavItem> nav,
            Notifications notifications,
            Accounts accounts,
            Clock clock,
            List<ShellNote> notes,
            TemplateEngine engine) {
        this.notes = notes;
        this.engine = engine;
        this.messages = messages;
        this.nav = nav;
        this.notifications = notifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    Shell of(HttpServletRequest request, View view) {
        Scope scope = Scope.current();
        Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
        SignedOn who = SignedOn.from(SecurityContextHolder.getContext().getAuthentication());
        boolean fragment = request.getHeader("HX-Request") != null;
        int unread = who == null || scope.project() == null || fragment
                ? 0
                : notifications.unread(scope.project().id(), who.id());
        Instant now = clock.instant();
        ProjectRef project = scope.project();
        List<ShellNote.Note> said = who == null || project == null || fragment
                ? List.of()
                : notes.stream()
                        .flatMap(note -> note.note(project, scope.actor(), texts, now).stream())
                        .toList();
        String query = request.getQueryString();
        return new Shell(
                texts,
                who,
                scope.actor(),
                scope.project(),
                Navigation.of(nav, scope.actor(), below(request.getRequestURI(), project)),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                WayBack.of(request.getRequestURI(), request.getParameter("list"), view.neighbours()),
                flash(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                unread,
                who != null && !fragment && administers(scope, who),
                now,
                said,
                engine);
    }

    private static String below(String uri, @Nullable ProjectRef project) {
        String root = project == null ? "" : "/p/" + project.code() + "/";
        return project == null || !uri.startsWith(root) ? "" : uri.substring(root.length());
    }

    /** Inside a project the scope's roles include those of the group, so only administrators need another query. */
    private boolean administers(Scope scope, SignedOn who) {
        return (scope.project() == null || scope.actor().is(Role.ADMIN))
                && accounts.rolesIn(who.id(), Ids.GROUP).contains(Role.ADMIN);
    }

    private static @Nullable String flash(HttpServletRequest request) {
        Map<String, ?> left = RequestContextUtils.getInputFlashMap(request);
        return left == null ? null : (String) left.get(FLASH);
    }
}
