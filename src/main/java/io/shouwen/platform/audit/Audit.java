package io.shouwen.platform.audit;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log: who changed what, when and from where, with the values before and after, in the transaction of the
 * change. Entries are collected and written in one round trip before the commit; {@link AuditFollower} links them into
 * the project's hash chain afterwards.
 */
@Component
public class Audit {

    private final AuditEntries log;
    private final AuditFollower follower;
    private final Clock clock;
    private final JsonMapper json;

    Audit(AuditEntries log, AuditFollower follower, Clock clock, JsonMapper json) {
        this.log = log;
        this.follower = follower;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param projectId the project, or {@link Ids#GROUP} for what belongs to none
     * @param action past-tense verb, such as {@code handed-over}
     * @param before the old value, or null for something new; any value Jackson can write
     * @param after the new value, or null if it was removed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            UUID projectId,
            String action,
            String subjectType,
            UUID subjectId,
            @Nullable Object before,
            @Nullable Object after) {
        Actor actor = Scope.current().actor();
        pending()
                .computeIfAbsent(projectId, id -> new ArrayList<>())
                .add(new AuditEntry(
                        Ids.next(),
                        clock.instant(),
                        actor.kind(),
                        actor.id(),
                        actor.name(),
                        address(),
                        action,
                        subjectType,
                        subjectId.toString(),
                        write(before),
                        write(after)));
    }

    private @Nullable String write(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : "";
    }

    private Map<UUID, List<AuditEntry>> pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof AtCommit atCommit) {
                return atCommit.entries;
            }
        }
        AtCommit atCommit = new AtCommit();
        TransactionSynchronizationManager.registerSynchronization(atCommit);
        return atCommit.entries;
    }

    private final class AtCommit implements TransactionSynchronization {

        private final Map<UUID, List<AuditEntry>> entries = new LinkedHashMap<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.forEach(log::insert);
        }

        @Override
        public void afterCommit() {
            follower.wake();
        }
    }
}
