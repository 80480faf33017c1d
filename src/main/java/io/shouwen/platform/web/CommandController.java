package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.view.CommandList;
import io.shouwen.platform.web.view.CommandList.Group;
import io.shouwen.platform.web.view.CommandList.Line;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The command palette: the pages of the navigation and the entries of all {@link CommandSource} beans. */
@Controller
@Transactional(readOnly = true)
@Everyone
class CommandController {

    private final List<NavItem> pages;
    private final List<CommandSource> sources;
    private final AllowedAddresses addresses;
    private final MessageSource messages;

    CommandController(
            List<NavItem> pages, List<CommandSource> sources, AllowedAddresses addresses, MessageSource messages) {
        this.pages = pages;
        this.sources = sources;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/commands")
    CommandList commands(ProjectRef project, Actor actor, Locale locale) {
        Texts texts = new Texts(messages, locale);
        return new CommandList(List.of(
                new Group(
                        "commands.actions",
                        sources.stream()
                                .flatMap(source -> source.commands(project, actor).stream())
                                .filter(command -> addresses.opensTo(actor, href(project, command.path())))
                                .sorted(Comparator.comparing(command -> belongs(command, actor)))
                                .map(command -> action(project, command, texts))
                                .toList()),
                new Group(
                        "commands.pages",
                        Navigation.of(pages, actor, "", true).items().stream()
                                .map(item -> page(project, item, texts))
                                .toList())));
    }

    /** Actions stand in the order of the navigation; those of none come last, with the settings. */
    private NavGroup belongs(Command command, Actor actor) {
        String path = command.path().replaceFirst("[?#].*", "");
        NavItem item = Navigation.of(pages, actor, path, true).current("");
        return item == null ? NavGroup.SETTINGS : item.group();
    }

    private Line action(ProjectRef project, Command command, Texts texts) {
        String kind = texts.t(command.messageKey());
        String name = command.name();
        SpokenWords words = words(command.messageKey());
        String href = href(project, command.path());
        return name == null
                ? line(href, command.icon(), kind, "", words)
                : line(href, command.icon(), name, kind, SpokenWords.of(name).and(words));
    }

    private Line page(ProjectRef project, NavItem item, Texts texts) {
        String label = texts.t(item.messageKey());
        String group = texts.t(item.group().messageKey());
        return line(
                href(project, item.path()),
                item.icon(),
                label,
                group.equals(label) ? "" : group,
                words(item.messageKey()).and(words(item.group().messageKey())));
    }

    private static Line line(String href, String icon, String label, String beside, SpokenWords words) {
        return new Line(href, icon, label, beside, words.whole(), words.words());
    }

    private SpokenWords words(String messageKey) {
        return SpokenWords.of(
                new Texts(messages, Texts.CHINESE).t(messageKey), new Texts(messages, Locale.ENGLISH).t(messageKey));
    }

    private static String href(ProjectRef project, String path) {
        return path.startsWith("/") ? path : "/p/" + project.code() + "/" + path;
    }

    /** Who may open an address, asked of the same annotation that refuses it to others. */
    @Component
    static class AllowedAddresses {

        private final ObjectProvider<RequestMappingHandlerMapping> routes;
        private final Map<String, Set<Role>> known = new ConcurrentHashMap<>();

        AllowedAddresses(
                @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
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
            Allowed all = own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
            return all == null ? Set.of(Role.values()) : Set.copyOf(List.of(all.value()));
        }
    }
}
