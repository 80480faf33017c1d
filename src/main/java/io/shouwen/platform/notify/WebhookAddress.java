package io.shouwen.platform.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses a project may have messages sent to: https to the outside world, so that nobody can have this machine
 * call its own network; others only where {@code shouwen.webhook.allowed} names host and port.
 */
@Component
public class WebhookAddress {

    private static final Pattern NUMBER_LAST = Pattern.compile("(^|\\.)(\\d+|0[xX][0-9a-fA-F]*)\\.?$");
    private static final String PART = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED = Pattern.compile(PART + "(\\." + PART + "){3}");

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
        String host = uri.getHost();
        // 0177.0.0.1, 0x7f.1, 2130706433: whatever ends in a number is an address, and has to be written as one.
        if (NUMBER_LAST.matcher(host).find() && !DOTTED.matcher(host).matches()) {
            return Optional.of("webhook.malformed");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : plain ? 80 : 443;
        if (allowed.contains(host + ":" + port)) {
            return Optional.empty();
        }
        if (plain) {
            return Optional.of("webhook.not-https");
        }
        return inside(host);
    }

    /** Whether some port of the host was allowed by name. */
    boolean allowsHost(String host) {
        return allowed.stream()
                .anyMatch(each ->
                        each.substring(0, Math.max(0, each.lastIndexOf(':'))).equalsIgnoreCase(host));
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
