package io.shouwen.repairs.part;

import io.shouwen.platform.web.View;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairSection;
import io.shouwen.repairs.part.view.PartRow;
import io.shouwen.repairs.part.view.PartSection;
import io.shouwen.repairs.part.view.PartSection.Used;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a repair used of the stock, and lets the repairer take more or give back. */
@Component
class PartsOfRepair implements RepairSection {

    static final String FORM = "parts";

    private final PartQueries queries;

    PartsOfRepair(PartQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable View section(Repair repair, Reader reader) {
        boolean mayUse = UseParts.mayUse(repair, reader.actor()) == null;
        List<Used> used = queries.used(repair.projectId(), repair.id());
        List<PartRow> parts = mayUse
                ? queries.kept(repair.projectId()).stream()
                        .filter(part -> part.stock().isPositive())
                        .toList()
                : List.of();
        return used.isEmpty() && parts.isEmpty()
                ? null
                : new PartSection(repair.id(), used, parts, mayUse, reader.form(FORM));
    }
}
