package io.shouwen.repairs.diagnosis;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.repairs.quote.ChargeCondition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was under warranty when it was reported is not charged; the latest finding counts. */
@Component
@Clause("4.1.2.2")
class FreeUnderWarranty implements ChargeCondition {

    private final JdbcClient jdbc;

    FreeUnderWarranty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable RuleBroken mayCharge(UUID projectId, UUID repairId) {
        boolean free = jdbc.sql("select repairs.under_warranty(?, ?)")
                .params(projectId, repairId)
                .query(Boolean.class)
                .single();
        return free ? new RuleBroken("4.1.2.2", "repairs.quote.rule.warranty") : null;
    }
}
