package io.shouwen.platform.notify;

import io.shouwen.platform.Installation;
import io.shouwen.platform.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public address of the product, {@code shouwen.address}. Links cannot be sent before it is set. */
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
     * An absolute link. The address is never taken from the request, whose headers the client controls.
     *
     * @throws RuleBroken if no address is set
     */
    public String link(String path) {
        if (!known()) {
            throw new RuleBroken("", "address.unset");
        }
        return of(path);
    }

    /** @param path begins with a slash @return empty if no address is set */
    public String of(String path) {
        return known() ? (configured.isEmpty() ? "http://localhost:" + port : configured) + path : "";
    }
}
