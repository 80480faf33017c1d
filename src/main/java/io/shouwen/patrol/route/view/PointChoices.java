package io.shouwen.patrol.route.view;

import java.util.List;
import java.util.UUID;

/** The options for a checkpoint. */
public record PointChoices(List<Kind> kinds, List<Checklist> checklists) {

    /** @param checklist default checklist of the kind */
    public record Kind(String name, String messageKey, String checklist) {}

    public record Checklist(UUID id, String name) {}
}
