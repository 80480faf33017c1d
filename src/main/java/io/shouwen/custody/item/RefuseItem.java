package io.shouwen.custody.item;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An item is not taken: what it was, and what its owner was told. Sent again, it is the same refusal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
public class RefuseItem {

    /**
     * @param good name of a {@link RefusedKind}, or of one of the project's own
     * @param told the reason the owner was told
     * @param owner may be empty
     */
    public record Refusal(
            UUID id,
            String good,
            String told,
            String description,
            String owner,
            @Nullable HouseRef house) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    RefuseItem(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public void refuse(UUID projectId, Refusal refusal, Actor by, Instant at) {
        HouseRef house = refusal.house();
        int fresh = jdbc.sql("""
                insert into custody.item_refusal (project_id, id, good, told, description, owner, house_id, house_label, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(projectId, refusal.id(), refusal.good(), refusal.told(), refusal.description()))
                .params(Sql.values(refusal.owner(), house == null ? null : house.id()))
                .params(Sql.values(house == null ? "" : house.label(), by.id(), at))
                .update();
        if (fresh == 1) {
            audit.record(projectId, "refused", "item", refusal.id(), null, refusal);
        }
    }
}
