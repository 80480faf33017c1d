package io.shouwen.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.SessionGate.Pass;
import io.shouwen.world.World;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(60)
class LivePagesTest {

    private final LivePages pages = new LivePages(null);

    @Test
    void a_page_that_stopped_reading_holds_up_no_other_and_is_given_up_once_its_queue_is_full() throws Exception {
        Stuck stuck = new Stuck();
        Reading reading = new Reading();
        pages.open(pass(World.PROJECT), stuck);
        pages.open(pass(World.PROJECT), reading);
        assertThat(reading.next()).contains("event:hello");
        pages.pass(World.PROJECT, "calls", "begin");
        stuck.begun.await();
        assertThat(reading.next()).contains("begin");

        for (int n = 0; n < 2 * LivePage.WAITING; n++) {
            pages.pass(World.PROJECT, "calls", "call-" + n);
            assertThat(reading.next()).contains("call-" + n);
        }

        stuck.goOn.countDown();
        stuck.ended.await();
        assertThat(stuck.written).as("what still waited for a page given up").isOne();
    }

    @Test
    void a_page_hears_its_own_project_only() throws Exception {
        Reading here = new Reading();
        pages.open(pass(World.PROJECT), here);
        here.next();

        pages.pass(World.OTHER_PROJECT, "calls", "next-door");
        pages.pass(World.PROJECT, "calls", "here");

        assertThat(here.next()).contains("here");
    }

    /** Headers are sent with the first event; a second thread would meet the filters that still add theirs. */
    @Test
    void the_first_event_comes_from_the_requests_own_thread_and_the_others_do_not() throws Exception {
        Reading reading = new Reading();
        pages.open(pass(World.PROJECT), reading);
        assertThat(reading.next()).contains("event:hello");
        assertThat(reading.writers.take()).isEqualTo(Thread.currentThread());

        pages.pass(World.PROJECT, "calls", "later");
        reading.next();
        assertThat(reading.writers.take()).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void stopping_waits_for_nobody() throws Exception {
        Stuck stuck = new Stuck();
        Reading reading = new Reading();
        pages.open(pass(World.PROJECT), stuck);
        pages.open(pass(World.PROJECT), reading);
        pages.pass(World.PROJECT, "calls", "begin");
        stuck.begun.await();

        pages.endAll();

        reading.ended.await();
        stuck.goOn.countDown();
        stuck.ended.await();
    }

    private static Pass pass(UUID project) {
        return new Pass(UUID.randomUUID().toString(), UUID.randomUUID(), project);
    }

    private static class Reading extends SseEmitter {

        final BlockingQueue<String> read = new LinkedBlockingQueue<>();
        final BlockingQueue<Thread> writers = new LinkedBlockingQueue<>();
        final CountDownLatch ended = new CountDownLatch(1);

        String next() throws InterruptedException {
            return read.poll(30, TimeUnit.SECONDS);
        }

        @Override
        public void send(Set<DataWithMediaType> items) {
            writers.add(Thread.currentThread());
            read.add(items.stream().map(item -> item.getData().toString()).collect(Collectors.joining()));
        }

        @Override
        public synchronized void complete() {
            ended.countDown();
        }
    }

    /** A browser whose buffers are full: what is written to it does not come back. */
    private static final class Stuck extends Reading {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        private boolean greeted;
        int written;

        @Override
        public void send(Set<DataWithMediaType> items) {
            if (!greeted) {
                greeted = true;
                return;
            }
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            written++;
        }
    }
}
