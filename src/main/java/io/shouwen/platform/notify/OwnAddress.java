package io.shouwen.platform.notify;

import io.shouwen.platform.Installation;
import io.shouwen.platform.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people outside find the product: {@code shouwen.address}. A link cannot be sent before it is set. */
@Component
public class OwnAddress {

    private final String configured;
    private final int port;
    private final Installation installation;

    OwnAddress(
            @Value("${shouwen.address:}") String configured,
            @Value("${server.port:8080}") int port,
            Installation installation) {
        this.port = port;
        this.configured = configured.strip().replaceAll("/+$", "");
        this.installation = installation;
    }

    public boolean known() {
        return !configured.isEmpty() || installation.demo().isPresent();
    }

    /**
     * A link to hand out. It never comes from the request: whoever asks chooses those headers.
     *
     * @throws RuleBroken where no address is set
     */
    public String link(String path) {
        if (!known()) {
            throw new RuleBroken("", "address.unset");
        }
        return of(path);
    }

    /** @param path begins with a slash; empty where the address is not known */
    public String of(String path) {
        return known() ? (configured.isEmpty() ? "http://localhost:" + port : configured) + path : "";
    }
}
