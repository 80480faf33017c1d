package io.shouwen.patrol.route.view;

import java.util.List;
import java.util.UUID;

/** What can be chosen for a checkpoint. */
public record PointChoices(List<Kind> kinds, List<Checklist> checklists) {

    /** @param checklist the one a point of the kind begins with */
    public record Kind(String name, String messageKey, String checklist) {}

    public record Checklist(UUID id, String name) {}
}
