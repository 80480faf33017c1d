package io.shouwen.console;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Marks requests that came through a proxy. It runs before Tomcat evaluates and removes the {@code X-Forwarded-*}
 * headers.
 */
class ForwardedValve extends ValveBase {

    /** Name of the request attribute that marks them. */
    static final String FORWARDED = "shouwen.forwarded";

    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Server",
            "X-Real-IP");

    ForwardedValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (OF_PROXIES.stream().anyMatch(header -> request.getHeader(header) != null)) {
            request.setAttribute(FORWARDED, true);
        }
        getNext().invoke(request, response);
    }

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class First implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addEngineValves(new ForwardedValve());
        }
    }
}
