package io.shouwen.estate.instruction;

import io.shouwen.estate.instruction.StandingInstruction.Withdrawal;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records and withdraws a house's standing instructions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordInstruction {

    static final String SUBJECT = "instruction";

    private final StandingInstructions instructions;
    private final Audit audit;

    RecordInstruction(StandingInstructions instructions, Audit audit) {
        this.instructions = instructions;
        this.audit = audit;
    }

    void record(ProjectRef project, UUID id, UUID houseId, InstructionDraft draft, Actor by, Instant now) {
        StandingInstruction one = draft.recorded(id, houseId, by, today(project, now), now);
        instructions.insert(project.id(), one);
        audit.record(project.id(), "recorded", SUBJECT, id, null, one);
    }

    /** @return false if it was over or withdrawn already */
    boolean withdraw(ProjectRef project, UUID houseId, UUID id, String reason, Actor by, Instant now) {
        StandingInstruction one = instructions.byId(project.id(), houseId, id).orElseThrow(NotFound::new);
        Withdrawal withdrawal = one.withdraw(reason, by, today(project, now), now);
        if (withdrawal == null || !instructions.insert(project.id(), withdrawal)) {
            return false;
        }
        audit.record(project.id(), "withdrew", SUBJECT, id, one, withdrawal);
        return true;
    }

    private static LocalDate today(ProjectRef project, Instant now) {
        return now.atZone(project.zone()).toLocalDate();
    }
}
