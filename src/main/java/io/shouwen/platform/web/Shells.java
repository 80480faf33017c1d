package io.shouwen.platform.web;

import gg.jte.TemplateEngine;
import io.shouwen.platform.security.Identities;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Creates the {@link Shell} of a request. */
@Component
class Shells implements HandlerInterceptor {

    private static final String FACTS = ShellFacts.class.getName();

    static final String FLASH = "flash";

    private final MessageSource messages;
    private final List<NavItem> nav;
    private final Identities identities;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final List<ShellNote> notes;
    private final TemplateEngine engine;

    Shells(
            MessageSource messages,
            List<NavItem> nav,
            Identities identities,
            TransactionOperations transaction,
            Clock clock,
            List<ShellNote> notes,
            TemplateEngine engine) {
        this.notes = notes;
        this.engine = engine;
        this.messages = messages;
        this.nav = nav;
        this.identities = identities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A handler that may answer with a whole page: what its frame shows is read with the begin of its transaction. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET") && !fragment(request) && drawsPage(handler)) {
            ShellFacts facts = facts(Scope.current());
            if (facts != null) {
                request.setAttribute(FACTS, facts);
                facts.ask();
            }
        }
        return true;
    }

    private static boolean drawsPage(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        Class<?> answer = method.getReturnType().getParameterType();
        return View.class.isAssignableFrom(answer) || answer == Object.class;
    }

    private static boolean fragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private @Nullable ShellFacts facts(Scope scope) {
        ProjectRef project = scope.project();
        return project == null || scope.actor().roles().isEmpty()
                ? null
                : new ShellFacts(project, scope.actor(), notes, transaction);
    }

    Shell of(HttpServletRequest request, HttpServletResponse response) {
        Scope scope = Scope.current();
        SignedOn who = SignedOn.from(SecurityContextHolder.getContext().getAuthentication());
        ShellFacts asked = (ShellFacts) request.getAttribute(FACTS);
        String query = request.getQueryString();
        return new Shell(
                new Texts(messages, RequestContextUtils.getLocale(request)),
                who,
                scope.actor(),
                scope.project(),
                Navigation.of(
                        nav,
                        scope.actor(),
                        below(request.getRequestURI(), scope.project()),
                        request.getMethod().equals("GET")),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                WayBack.of(request),
                request.getMethod().equals("GET") && !fragment(request) ? FlashCookie.taken(request, response) : null,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                asked == null ? facts(scope) : asked,
                () -> who != null && identities.administers(who),
                clock.instant(),
                engine);
    }

    private static String below(String uri, @Nullable ProjectRef project) {
        String root = project == null ? "" : "/p/" + project.code() + "/";
        return project == null || !uri.startsWith(root) ? "" : uri.substring(root.length());
    }
}
