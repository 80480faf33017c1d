package io.shouwen.platform.files;

import static io.shouwen.platform.files.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The few places where files are opened: who waits, who is sent away, and for whom one is left. */
class DecodingPlacesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final DecodingPlaces places = new DecodingPlaces(2, Duration.ZERO, LONG);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void when_all_places_are_taken_one_is_asked_to_send_again() throws InterruptedException {
        occupy(true);
        occupy(true);
        assertThat(refusal(() -> as(true, places))).isEqualTo("file.busy");
        assertThat(new FileRefused("file.busy").busy()).isTrue();
        assertThat(new FileRefused("file.broken").busy()).isFalse();
    }

    @Test
    void people_without_sign_in_never_take_the_last_place() throws InterruptedException {
        occupy(false);
        assertThat(refusal(() -> as(false, places))).isEqualTo("file.busy");
        assertThat(refusal(() -> as(true, places))).isNull();
        occupy(true);
        assertThat(refusal(() -> as(true, places))).isEqualTo("file.busy");
    }

    @Test
    void a_place_comes_free_when_its_work_ends_well_or_badly() {
        for (int n = 0; n < 5; n++) {
            assertThat(refusal(() -> as(true, places))).isNull();
            assertThat(refusal(() -> places.run(() -> {
                        throw new FileRefused("file.broken");
                    })))
                    .isEqualTo("file.broken");
        }
    }

    @Test
    void what_takes_too_long_is_refused_and_keeps_its_place_until_it_ends() throws InterruptedException {
        try (DecodingPlaces one = new DecodingPlaces(1, Duration.ZERO, Duration.ofMillis(1))) {
            CountDownLatch ended = new CountDownLatch(1);
            assertThat(refusal(() -> one.run(() -> {
                        boolean interrupted = false;
                        while (true) {
                            try {
                                end.await();
                                break;
                            } catch (InterruptedException e) {
                                interrupted = true; // a native decoder does not hear it either
                            }
                        }
                        ended.countDown();
                        return interrupted;
                    })))
                    .isEqualTo("file.too-many-pixels");
            assertThat(refusal(() -> as(true, one))).isEqualTo("file.busy");
            end.countDown();
            ended.await();
        }
    }

    /** Until the test ends. */
    private void occupy(boolean staff) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .start(() -> scope(staff)
                        .run(() -> refusal(() -> places.run(() -> {
                            begun.countDown();
                            end.await();
                            return 0;
                        }))));
        begun.await();
    }

    private static void as(boolean staff, DecodingPlaces places) {
        scope(staff).run(() -> places.run(() -> 1));
    }

    private static Scope scope(boolean staff) {
        Actor actor = staff ? Actor.of(Ids.next(), "林晓雯", Role.DESK) : Actor.SYSTEM;
        return new Scope(Set.of(), actor, null);
    }

    @AfterEach
    void close() {
        end.countDown();
        places.close();
    }
}
