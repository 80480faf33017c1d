package io.shouwen.platform.start;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where it serves and what to do next, in both languages, once it does. */
@Component
class Ready {

    private final MessageSource messages;

    Ready(MessageSource messages) {
        this.messages = messages;
    }

    @EventListener
    @Order
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            System.out.println(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> messages.getMessage("start.ready", new Object[] {"http://localhost:" + port}, locale)
                        + "\n    "
                        + messages.getMessage("start.next", null, locale))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
