package io.shouwen.platform.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.device.DeviceToken.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceTokenTest {

    private static final Instant NINE = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final DeviceToken first = DeviceToken.first("one", NINE);
    private final DeviceToken second = first.replaced("one", "two", TEN);

    @Test
    void a_token_is_replaced_each_time_it_begins_a_session() {
        assertThat(first.read("one", TEN)).isEqualTo(Reading.REPLACE);
        assertThat(second).isEqualTo(new DeviceToken("two", "one", TEN, TEN));
        assertThat(second.read("two", TEN)).isEqualTo(Reading.REPLACE);
    }

    @Test
    void requests_sent_side_by_side_are_taken_without_another_token() {
        Instant minute = TEN.plus(DeviceToken.SIDE_BY_SIDE);
        assertThat(second.read("one", minute.minusNanos(1))).isEqualTo(Reading.KEEP);
        assertThat(second.read("one", minute)).isEqualTo(Reading.REPLACE);
    }

    @Test
    void a_phone_that_never_got_the_answer_with_the_new_token_is_given_another() {
        DeviceToken third = second.replaced("one", "three", TEN.plus(Duration.ofHours(1)));
        assertThat(third.read("three", TEN.plus(Duration.ofHours(2)))).isEqualTo(Reading.REPLACE);
        assertThat(third.read("one", TEN.plus(Duration.ofHours(2)))).isEqualTo(Reading.REPLACE);
        assertThat(third.read("two", TEN.plus(Duration.ofHours(2)))).isEqualTo(Reading.STOLEN);
    }

    @Test
    void a_token_older_than_the_one_before_is_a_copy_in_wrong_hands() {
        DeviceToken third = second.replaced("two", "three", TEN.plus(Duration.ofHours(1)));
        assertThat(third.read("one", TEN.plus(Duration.ofHours(1)))).isEqualTo(Reading.STOLEN);
        assertThat(first.read("guessed", TEN)).isEqualTo(Reading.STOLEN);
    }

    @Test
    void ninety_days_unused_a_phone_has_to_sign_in_again() {
        Instant end = NINE.plus(DeviceToken.LASTS);
        assertThat(first.read("one", end.minusNanos(1))).isEqualTo(Reading.REPLACE);
        assertThat(first.read("one", end)).isEqualTo(Reading.EXPIRED);
        assertThat(first.expired(end.minusNanos(1))).isFalse();
        assertThat(first.expired(end)).isTrue();
    }

    @Test
    void a_phone_is_proposed_a_name_and_a_computer_is_not() {
        assertThat(DeviceName.proposed(
                        "Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.13) AppleWebKit/537.36"
                                + " (KHTML, like Gecko) Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36"))
                .contains("HarmonyOS · Huawei");
        assertThat(
                        DeviceName.proposed(
                                "Mozilla/5.0 (Linux; Android 13; 22081212C Build/TKQ1.220829.002; wv) AppleWebKit/537.36"
                                        + " (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0"))
                .contains("22081212C · WeChat");
        assertThat(
                        DeviceName.proposed(
                                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"))
                .contains("Android · Chrome");
        assertThat(DeviceName.proposed("Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0"))
                .contains("Mobile · Firefox");
        assertThat(
                        DeviceName.proposed(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
                .contains("iPhone · Safari");
        assertThat(
                        DeviceName.proposed(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_name_is_one_line_not_too_long_and_never_empty() {
        assertThat(DeviceName.of("  小满的\u202E手机\n ", "")).isEqualTo("小满的手机");
        assertThat(DeviceName.of("📱".repeat(50), "")).isEqualTo("📱".repeat(DeviceName.LONGEST));
        assertThat(DeviceName.of(" ", "… iPad …")).isEqualTo("iPad");
        assertThat(DeviceName.of("", "curl")).isEqualTo("Browser");
    }
}
