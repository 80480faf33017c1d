package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class StartLinkTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost", "127.0.0.9, 127.0.0.1", "::1, [::1]"})
    void who_sits_at_the_machine_is_here(String from, String name) {
        assertThat(StartLink.here(request(from, name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5, localhost",
        "192.168.1.4, shouwen.example",
        "127.0.0.1, shouwen.example",
        "unknown, localhost",
        "172.17.0.1, localhost"
    })
    void who_comes_from_elsewhere_or_by_another_name_is_not(String from, String name) {
        assertThat(StartLink.here(request(from, name))).isFalse();
    }

    @Test
    void behind_a_proxy_nobody_is() {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.setAttribute(ForwardedValve.FORWARDED, true);
        assertThat(StartLink.here(request)).isFalse();
    }

    private static MockHttpServletRequest request(String from, String name) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/start");
        request.setRemoteAddr(from);
        request.setServerName(name);
        return request;
    }
}
