package io.shouwen.platform.notify;

import io.shouwen.platform.demo.Demo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people outside find the product: {@code shouwen.address}. A link cannot be sent before it is set. */
@Component
public class OwnAddress {

    private final String configured;
    private final Demo demo;

    OwnAddress(@Value("${shouwen.address:}") String configured, Demo demo) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.demo = demo;
    }

    public boolean known() {
        return !configured.isEmpty() || demo.loaded();
    }

    /** Whoever runs the product has said it; a demo only assumes one. */
    public boolean configured() {
        return !configured.isEmpty();
    }

    /** @param path begins with a slash; empty where the address is not known */
    public String of(String path) {
        return known() ? (configured.isEmpty() ? "http://localhost:8080" : configured) + path : "";
    }
}
