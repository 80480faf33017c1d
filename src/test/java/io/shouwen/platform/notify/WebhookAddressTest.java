package io.shouwen.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private final WebhookAddress addresses = new WebhookAddress(Set.of("robot.local:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x", "https://10.1.2.3/", "https://192.168.1.1/", "https://169.254.169.254/latest",
                "https://100.64.0.1/", "https://[::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/",
                "https://[2002:0a00:0001::]/", "https://[64:ff9b::a00:1]/", "https://0.0.0.0/", "https://localhost/",
                "https://2130706433/", "https://0177.0.0.1/", "https://0x7f.0.0.1/", "https://0x7f000001/",
                "https://127.1/", "https://127.0.0.1./", "https://0300.0250.0.1/", "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/", "https://10.0.0.01/"
            })
    void an_address_inside_is_refused_however_it_is_written(String url) {
        assertThat(addresses.problem(url)).isPresent();
    }

    @Test
    void only_https_or_what_was_allowed_by_name_and_port() {
        assertThat(addresses.problem("http://93.184.216.34/hook")).contains("webhook.not-https");
        assertThat(addresses.problem("https://93.184.216.34/hook")).isEmpty();
        assertThat(addresses.problem("http://robot.local:8080/hook")).isEmpty();
        assertThat(addresses.problem("http://robot.local:8081/hook")).contains("webhook.not-https");
        assertThat(addresses.problem("https://user:pw@93.184.216.34/")).contains("webhook.malformed");
        assertThat(addresses.problem("file:///etc/passwd")).contains("webhook.malformed");
        assertThat(addresses.problem("https://a b")).contains("webhook.malformed");
    }

    @Test
    void a_name_that_turns_inward_after_it_was_looked_at_is_not_connected_to() throws Exception {
        PublicAddresses names = new PublicAddresses(addresses);
        InetAddress outside = InetAddress.getByName("93.184.216.34");
        assertThat(names.checked("robot.example", outside)).containsExactly(outside);
        assertThatThrownBy(() -> names.checked("robot.example", outside, InetAddress.getByName("10.0.0.7")))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> names.resolve("localhost")).isInstanceOf(UnknownHostException.class);
        assertThat(names.checked("robot.local", InetAddress.getByName("10.0.0.7")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "2606:4700::1111", "172.15.0.1", "172.32.0.1", "100.63.0.1"})
    void the_outside_world_is_public(String address) throws Exception {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
