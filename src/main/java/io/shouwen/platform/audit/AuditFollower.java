package io.shouwen.platform.audit;

import io.shouwen.platform.security.Scope;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Links entries into the chains within a second after their commit, on one thread per node. Each commit of this node
 * wakes it; at its start and every ten seconds it looks for what a dead node has left.
 */
@Component
class AuditFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFollower.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** Entries of this time are linked together, which costs one transaction instead of many. */
    private static final Duration GATHER = Duration.ofMillis(250);

    private final AuditChain chain;
    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread following;

    AuditFollower(AuditChain chain) {
        this.chain = chain;
    }

    /** There are new entries to link. Does not wait. */
    void wake() {
        woken.offer(true);
    }

    /**
     * Links everything that is committed. A project whose chain was tampered with holds up no other.
     *
     * @return false if another node is still linking some of it, or some cannot be linked
     */
    boolean linkAll() {
        boolean all = true;
        for (UUID project : chain.projectsToLink()) {
            try {
                all &= link(project);
            } catch (DataAccessException e) {
                LOG.warn("audit entries of project {} are not linked: {}", project, e.getMessage());
                all = false;
            }
        }
        return all;
    }

    private boolean link(UUID project) {
        return Scope.of(project).call(() -> {
            OptionalInt linked = chain.link(project);
            while (linked.orElse(0) == AuditChain.BATCH) {
                linked = chain.link(project);
            }
            return linked.isPresent();
        });
    }

    private void follow() {
        while (Thread.currentThread() == following) {
            try {
                woken.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(GATHER);
                linkAll();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("audit entries are not linked yet, trying again: {}", e.getMessage());
            }
        }
    }

    @Override
    public void start() {
        // Set before the start, because the thread runs only while it is the current one.
        Thread thread = Thread.ofPlatform().name("audit-follower").daemon().unstarted(this::follow);
        following = thread;
        wake();
        thread.start();
    }

    /** Waits for a transaction that is linking. What is not linked then is linked at the next start. */
    @Override
    public void stop() {
        Thread thread = following;
        following = null;
        wake();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }
}
