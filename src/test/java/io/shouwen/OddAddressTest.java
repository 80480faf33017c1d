package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as no browser writes them, sent as they are. */
class OddAddressTest extends ShouwenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%6f/jinxiu/butler/x",
                "/o/jinxiu/butler/%00",
                "/o/%00/butler/x",
                "/o//jinxiu/butler/x",
                "/o/jinxiu/butler/..%2f..%2fadmin",
                "/o/jinxiu/butler/%2e%2e",
                "/o/jinxiu/butler/x;y=z",
                "/o;x/jinxiu/butler/x",
                "/o/jinxiu/butler/%",
                "/o/jinxiu/butler/%zz",
                "/o/jinxiu/butler/%c0%ae",
                "/o/jinxiu/butler/%ff",
                "/o/jinxiu/%5c",
                "/%61dmin/projects",
                "/admin/%00",
                "/%66ield/%00",
                "/%70/jinxiu/tickets/",
                "/p/jinxiu/tickets/%6eew%00",
                "/p/jinxiu/./tickets",
                "//p/jinxiu/tickets",
                "/p/jinxiu/files/%2e%2e%2f%2e%2e",
                "/o/jinxiu/butler/%F0%9F%98%80",
                "/vendor/..%2f..%2fapplication.yaml",
                "/p/%e9/tickets",
                "/p/jinxiu/standard/measures/%25%00"
            })
    void an_odd_address_is_answered_and_breaks_nothing(String path) throws Exception {
        assertThat(status(path, "")).isBetween(200, 499);
        assertThat(status(path, as("desk").cookies())).isBetween(200, 499);
    }

    @Test
    void an_address_written_otherwise_is_the_same_address() throws Exception {
        String desk = as("desk").cookies();
        assertThat(status("/%70/jinxiu/tickets", desk)).isEqualTo(200);
        assertThat(status("/p/%6ainxiu/tickets", desk)).isEqualTo(200);
        assertThat(status("/%70/%79unting/tickets", desk)).isEqualTo(404);
        assertThat(status("/%61dmin/projects", desk)).isEqualTo(404);
        assertThat(status("/%6f/jinxiu/butler/nowhere", "")).isEqualTo(status("/o/jinxiu/butler/nowhere", ""));
    }

    private int status(String path, String cookies) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookies
                    + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}
