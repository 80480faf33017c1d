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
 * Checks the address of a webhook: only https to public addresses, to prevent requests into the internal network
 * (SSRF); other receivers only if {@code shouwen.webhook.allowed} contains their host and port.
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

    /** @return message key of the problem, or empty */
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
        // A host that ends in a number is an IP address and must be written as one: 0177.0.0.1, 0x7f.1 and 2130706433
        // are refused.
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

    /** Whether any port of the host is allowed. */
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
        // Only global unicast, without 6to4 and Teredo, which contain an IPv4 address.
        return (first & 0xe0) == 0x20
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
