package io.shouwen.console;

import io.shouwen.platform.Installation;
import io.shouwen.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints the address and the next step on the console after the start, in both languages; for a demo also its accounts.
 */
@Component
class Ready {

    private static final List<Locale> BOTH = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final Installation installation;
    private final StartLink link;

    Ready(MessageSource messages, Installation installation, StartLink link) {
        this.messages = messages;
        this.installation = installation;
        this.link = link;
    }

    @EventListener
    @Order
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            System.out.println(text(web.getWebServer().getPort()));
            installation.demo().ifPresent(demo -> System.out.println(accounts(demo.password())));
        }
    }

    String text(int port) {
        String address = "http://localhost:" + port;
        return BOTH.stream()
                .map(locale -> messages.getMessage("start.ready", new Object[] {address}, locale)
                        + "\n    "
                        + link.path()
                                .map(path -> messages.getMessage("start.link", new Object[] {address + path}, locale))
                                .orElseGet(() -> messages.getMessage("start.next", null, locale)))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    String accounts(String password) {
        return Stream.concat(
                        Stream.of(both("start.accounts", password)),
                        Arrays.stream(Role.values())
                                .map(role -> "    %-12s%s"
                                        .formatted(role.name().toLowerCase(Locale.ROOT), both(role.messageKey()))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String both(String key, Object... arguments) {
        return BOTH.stream()
                .map(locale -> messages.getMessage(key, arguments, locale))
                .collect(Collectors.joining(" / "));
    }
}
