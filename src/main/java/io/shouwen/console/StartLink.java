package io.shouwen.console;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Installation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may set up an empty installation: a browser on the same machine, or the holder of the link that this
 * start printed on the console. After the first account nobody may.
 */
@Component
public class StartLink {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Installation installation;
    private final String key = Ids.token();

    StartLink(Installation installation) {
        this.installation = installation;
    }

    /** Path and query of the link; empty once the installation is set up. */
    public Optional<String> path() {
        return installation.empty() ? Optional.of("/start?key=" + key) : Optional.empty();
    }

    boolean admits(HttpServletRequest request) {
        String offered = request.getParameter("key");
        return offered != null
                        && MessageDigest.isEqual(
                                offered.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))
                || here(request);
    }

    /**
     * Requests through a proxy all seem to come from the local machine, so they do not count as local. The host name is
     * checked too, against DNS rebinding: a foreign page could resolve its own name to this machine.
     */
    static boolean here(HttpServletRequest request) {
        return loopback(request.getRemoteAddr())
                && OWN_NAMES.contains(request.getServerName())
                && request.getAttribute(ForwardedValve.FORWARDED) == null;
    }

    private static boolean loopback(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
