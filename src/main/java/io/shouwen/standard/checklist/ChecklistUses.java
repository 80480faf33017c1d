package io.shouwen.standard.checklist;

import java.util.Map;
import java.util.UUID;

/** Says where checklists are in use. Contributed by rooms whose records refer to checklists. Call it inside a scope. */
public interface ChecklistUses {

    /** Number of uses per checklist id, today; unused checklists are left out. */
    Map<UUID, Integer> uses(UUID projectId);
}
