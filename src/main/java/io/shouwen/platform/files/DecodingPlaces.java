package io.shouwen.platform.files;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits how many foreign files are decoded at once in the whole program. If no slot is free, a request waits briefly
 * and is then asked to retry. Requests without sign-in share one slot. Platform threads are used, because native
 * decoders would pin virtual threads.
 */
class DecodingPlaces implements AutoCloseable {

    private final Semaphore free;
    private final Semaphore strangers;
    private final Duration patience;
    private final Duration longest;
    private final ExecutorService threads;

    /**
     * @param patience maximum waiting time for a slot
     * @param longest maximum time for one file; the slot is freed only when the work really ends
     */
    DecodingPlaces(int places, Duration patience, Duration longest) {
        this.free = new Semaphore(places, true);
        this.strangers = new Semaphore(Math.max(1, places - 1), true);
        this.patience = patience;
        this.longest = longest;
        this.threads = Executors.newFixedThreadPool(
                places,
                Thread.ofPlatform()
                        .name("decoding-", 0)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    /** @throws FileRefused if no slot was free, or decoding took too long */
    <T> T run(Callable<T> work) {
        boolean stranger = Scope.current().actor().equals(Actor.SYSTEM);
        long until = System.nanoTime() + patience.toNanos();
        take(strangers, stranger, until);
        try {
            take(free, true, until);
        } catch (FileRefused busy) {
            strangers.release(stranger ? 1 : 0);
            throw busy;
        }
        Future<T> done = threads.submit(() -> {
            try {
                return work.call();
            } finally {
                free.release();
                strangers.release(stranger ? 1 : 0);
            }
        });
        return get(done);
    }

    private <T> T get(Future<T> done) {
        try {
            return done.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            done.cancel(true);
            throw new FileRefused("file.too-many-pixels");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileRefused("file.busy");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FileRefused refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void take(Semaphore places, boolean needed, long until) {
        try {
            if (needed && !places.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new FileRefused("file.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileRefused("file.busy");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
