package io.shouwen.platform.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses a project may have messages sent to: https to the outside world, so that nobody can have this machine
 * call its own network; others only where {@code shouwen.webhook.allowed} names host and port.
 */
@Component
public class WebhookAddress {

    private final Set<String> allowed;

    WebhookAddress(@Value("${shouwen.webhook.allowed:}") Set<String> allowed) {
        this.allowed = allowed;
    }

    /** @return what is wrong with it as a message key, or empty */
    public Optional<String> problem(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            return Optional.of("webhook.malformed");
        }
        if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null) {
            return Optional.of("webhook.malformed");
        }
        boolean plain = uri.getScheme().equalsIgnoreCase("http");
        if (!plain && !uri.getScheme().equalsIgnoreCase("https")) {
            return Optional.of("webhook.malformed");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : plain ? 80 : 443;
        if (allowed.contains(uri.getHost() + ":" + port)) {
            return Optional.empty();
        }
        if (plain) {
            return Optional.of("webhook.not-https");
        }
        return inside(uri.getHost());
    }

    private static Optional<String> inside(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!isPublic(address)) {
                    return Optional.of("webhook.internal");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("webhook.unknown-host");
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (bytes.length == 4) {
            return first != 0 // this network
                    && first < 240 // reserved
                    && !(first == 100 && (second & 0xc0) == 64) // carriers' own
                    && !(first == 192 && second == 0 && bytes[2] == 0)
                    && !(first == 198 && (second & 0xfe) == 18); // benchmarks
        }
        // Only global unicast, and of that neither 6to4 nor Teredo, which carry an IPv4 address inside.
        return (first & 0xe0) == 0x20
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
