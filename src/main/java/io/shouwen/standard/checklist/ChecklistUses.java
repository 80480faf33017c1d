package io.shouwen.standard.checklist;

import java.util.Map;
import java.util.UUID;

/** Where a project's checklists are in use; supplied by the rooms that walk through them. Called inside a scope. */
public interface ChecklistUses {

    /** How often each is in use today, by id; those that are not are left out. */
    Map<UUID, Integer> uses(UUID projectId);
}
