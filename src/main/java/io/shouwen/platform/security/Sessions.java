package io.shouwen.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database without a write per request: the last access is stored at most once a minute, and an
 * unchanged session is not saved. A session ends {@code longest} after sign-in, however much it is used.
 */
class Sessions<S extends Session> implements SessionRepository<Sessions.Quiet<S>> {

    static final Duration TOUCH = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;
    private final Duration longest;
    private final Clock clock;

    Sessions(SessionRepository<S> stored, Duration longest, Clock clock) {
        this.stored = stored;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public Quiet<S> createSession() {
        Quiet<S> created = new Quiet<>(stored.createSession());
        created.changed = true;
        return created;
    }

    @Override
    public void save(Quiet<S> session) {
        if (session.changed) {
            stored.save(session.session);
            session.changed = false;
        }
    }

    @Override
    public @Nullable Quiet<S> findById(String id) {
        S found = stored.findById(id);
        if (found == null) {
            return null;
        }
        if (!clock.instant().isBefore(found.getCreationTime().plus(longest))) {
            stored.deleteById(id);
            return null;
        }
        return new Quiet<>(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** A session that tracks whether it needs saving. */
    static final class Quiet<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        private Quiet(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (Duration.between(session.getLastAccessedTime(), at).compareTo(TOUCH) >= 0) {
                session.setLastAccessedTime(at);
                changed = true;
            }
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                session.removeAttribute(name);
            } else {
                session.setAttribute(name, value);
            }
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
            changed = true;
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            if (!interval.equals(session.getMaxInactiveInterval())) {
                session.setMaxInactiveInterval(interval);
                changed = true;
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
