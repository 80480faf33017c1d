package io.shouwen.duty;

import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.staff.OpenMatters;
import io.shouwen.staff.OpenMatters.OpenMatter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lists open matters in the note: those of the leaving person, and at posts that serve everybody those due in the next
 * shift.
 */
@Component
@Order(1)
class MattersToHandOver implements HandoverItems {

    private static final int LINES = 15;

    private final ObjectProvider<OpenMatters> matters;

    MattersToHandOver(ObjectProvider<OpenMatters> matters) {
        this.matters = matters;
    }

    @Override
    public List<Item> open(UUID projectId, Post post, UUID staffId, Instant now) {
        OpenMatters known = matters.getIfAvailable();
        if (known == null) {
            return List.of();
        }
        Map<UUID, OpenMatter> all = new LinkedHashMap<>();
        known.ownedBy(projectId, staffId, LINES).forEach(matter -> all.put(matter.ticketId(), matter));
        if (post.kind() == PostKind.DESK || post.kind() == PostKind.CONTROL || post.kind() == PostKind.SUPERVISOR) {
            known.ofService(projectId, LINES).forEach(matter -> all.putIfAbsent(matter.ticketId(), matter));
        }
        return new ArrayList<>(all.values())
                .stream()
                        .sorted(java.util.Comparator.comparing(OpenMatter::due))
                        .map(matter -> new Item(
                                "handover.item.matter",
                                matter.number() + " " + matter.title(),
                                matter.due(),
                                matter.href()))
                        .toList();
    }
}
