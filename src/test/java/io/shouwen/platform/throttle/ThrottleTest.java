package io.shouwen.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ThrottleTest extends ShouwenTest {

    @Autowired
    Throttles throttles;

    @Test
    void of_many_at_once_exactly_as_many_as_allowed_are_admitted() throws Exception {
        Throttle throttle = throttles.throttle("parallel", Throttles.limit(5, Duration.ofDays(1)));
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                answers.add(threads.submit(() -> throttle.admits("one")));
            }
        }
        int admitted = 0;
        for (Future<Boolean> answer : answers) {
            admitted += answer.get() ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(5);
        assertThat(throttle.admits("another")).isTrue();
    }

    @Test
    void what_is_given_back_or_forgotten_does_not_count() {
        Throttle throttle = throttles.throttle("back", Throttles.limit(2, Duration.ofDays(1)));
        assertThat(throttle.admit("key", 2).left()).isZero();
        assertThat(throttle.admit("key", 1).admitted()).isFalse();
        throttle.giveBack("key");
        assertThat(throttle.admit("key", 1)).isEqualTo(new Admission(true, 0, Duration.ZERO));
        throttle.forget("key");
        assertThat(throttle.admit("key", 1).left()).isEqualTo(1);
    }

    @Test
    void what_is_counted_stays_whatever_becomes_of_the_request() {
        Throttle throttle = throttles.throttle("alone", Throttles.limit(1, Duration.ofDays(1)));
        transaction.executeWithoutResult(status -> {
            throttle.admits("key");
            status.setRollbackOnly();
        });
        assertThat(throttle.admits("key")).isFalse();
    }

    @Test
    void neither_names_nor_addresses_stand_in_the_table() {
        throttles.throttle("secret", Throttles.limit(1, Duration.ofDays(1))).admits("linxiaowen 203.0.113.9");
        assertThat(jdbc.sql("select id from platform.throttle where id like 'secret %'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .matches("secret [0-9a-f]{40}");
    }
}
