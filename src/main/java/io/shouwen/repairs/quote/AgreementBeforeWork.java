package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.WorkCondition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Work waits for the owner's agreement, and acceptance for the bill. */
@Component
@Clause("4.1.2.2")
class AgreementBeforeWork implements WorkCondition {

    private final ObjectProvider<Quotations> quotations;

    /** @param quotations provided late: they use the store that asks this condition */
    AgreementBeforeWork(ObjectProvider<Quotations> quotations) {
        this.quotations = quotations;
    }

    @Override
    public @Nullable RuleBroken mayBegin(UUID projectId, UUID repairId) {
        return quotations
                .getObject()
                .agreement(projectId, repairId, RepairStage.ON_THE_SPOT)
                .mayBegin();
    }

    @Override
    public @Nullable RuleBroken mayApprove(UUID projectId, UUID repairId) {
        return quotations
                .getObject()
                .agreement(projectId, repairId, RepairStage.DONE)
                .mayAccept();
    }
}
