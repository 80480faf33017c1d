package io.shouwen.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * A browser's session. It names the account that signed in and keeps short texts, nothing that must be deserialised: the
 * security context is made from the account as it is now. It ends after {@link #IDLE} without a request, and
 * {@link #LONGEST} after its begin however much it is used.
 */
final class StoredSession implements Session {

    static final Duration IDLE = Duration.ofHours(12);

    /** Longer than the longest shift with its hand-over. */
    static final Duration LONGEST = Duration.ofHours(16);

    /** The last access is stored no more often than this. */
    static final Duration TOUCH = Duration.ofMinutes(1);

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** The id in the database; null for a session not stored yet. */
    private @Nullable String storedId;

    private String id;
    private final Instant begun;
    private Instant used;
    private @Nullable SecurityContext context;
    private final Map<String, String> texts;
    private final Set<String> written = new HashSet<>();
    private boolean changed;

    private StoredSession(
            @Nullable String storedId,
            String id,
            Instant begun,
            Instant used,
            @Nullable SignedOn who,
            Map<String, String> texts) {
        this.storedId = storedId;
        this.id = id;
        this.begun = begun;
        this.used = used;
        this.context = who == null ? null : new SecurityContextImpl(who.authentication());
        this.texts = texts;
    }

    static StoredSession begin(Instant now) {
        return new StoredSession(null, newId(), now, now, null, new HashMap<>());
    }

    static StoredSession stored(
            String id, Instant begun, Instant used, @Nullable SignedOn who, Map<String, String> texts) {
        return new StoredSession(id, id, begun, used, who, new HashMap<>(texts));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    boolean changed() {
        return changed || storedId == null;
    }

    /** The names of the texts set or removed since the session was read. */
    Set<String> written() {
        return written;
    }

    void saved() {
        storedId = id;
        changed = false;
        written.clear();
    }

    @Nullable
    SignedOn who() {
        return context == null ? null : SignedOn.from(context.getAuthentication());
    }

    Instant used() {
        return used;
    }

    Instant ends() {
        Instant idle = used.plus(IDLE);
        Instant longest = begun.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        if (Duration.between(used, at).compareTo(TOUCH) >= 0) {
            used = at;
            changed = true;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // as the interface demands
    public <T> @Nullable T getAttribute(String name) {
        return (T) (name.equals(CONTEXT) ? context : texts.get(name));
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        if (name.equals(CONTEXT)) {
            context = (SecurityContext) value;
            return;
        }
        written.add(name);
        switch (value) {
            case null -> texts.remove(name);
            case String text -> texts.put(name, text);
            default -> throw new IllegalArgumentException("a session keeps texts only, not " + value.getClass());
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Set<String> getAttributeNames() {
        Set<String> names = new HashSet<>(texts.keySet());
        if (context != null) {
            names.add(CONTEXT);
        }
        return names;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        changed = true;
        return id;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Instant getCreationTime() {
        return begun;
    }

    @Override
    public Instant getLastAccessedTime() {
        return used;
    }

    /** Has no effect: all sessions last equally long. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return IDLE;
    }

    /** Sessions that have ended are not read at all. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
