package io.shouwen.repairs.list.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.RepairStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of repairs. */
public record RepairListPage(RepairFilter filter, ListPlace place, Cursor<Line> repairs) implements View {

    /** @param repairer who has it or was asked; empty while nobody was */
    public record Line(
            UUID id,
            String number,
            String title,
            String where,
            RepairStage stage,
            Instant stageAt,
            String repairer,
            Instant openedAt,
            Instant due,
            boolean urgent,
            int reopened,
            int urgings,
            @Nullable Instant comes) {

        public boolean overdue(Instant now) {
            return stage != RepairStage.DONE && stage != RepairStage.CLOSED && due.isBefore(now);
        }
    }
}
