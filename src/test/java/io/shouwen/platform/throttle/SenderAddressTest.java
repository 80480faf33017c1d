package io.shouwen.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderAddressTest {

    @Test
    void one_subscriber_of_ipv6_is_one_sender_whatever_the_device_calls_itself() {
        assertThat(SenderAddress.of("2001:db8:1:2::1")).isEqualTo(SenderAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(SenderAddress.of("2001:db8:1:2::1")).isNotEqualTo(SenderAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void an_ipv4_address_is_one_sender_however_it_is_written() {
        assertThat(SenderAddress.of("203.0.113.9")).isNotEqualTo(SenderAddress.of("203.0.113.10"));
        assertThat(SenderAddress.of("::ffff:203.0.113.9")).isEqualTo(SenderAddress.of("203.0.113.9"));
    }

    @Test
    void what_is_no_address_stands_for_itself_and_is_not_looked_up() {
        assertThat(SenderAddress.of("localhost")).isEqualTo("localhost");
        assertThat(SenderAddress.of("")).isEmpty();
    }
}
