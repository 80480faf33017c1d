package io.shouwen.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds local ports below the range for outgoing connections. */
final class Ports {

    private static final int FIRST = 15_432;
    private static final int MANY = 1_000;

    private Ports() {}

    static int free() {
        for (int port = FIRST; port < FIRST + MANY; port++) {
            if (free(port)) {
                return port;
            }
        }
        throw new NoDatabase("No free port for PostgreSQL between " + FIRST + " and " + (FIRST + MANY));
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
