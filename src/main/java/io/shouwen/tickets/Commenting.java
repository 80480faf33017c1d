package io.shouwen.tickets;

import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Receipts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A note among colleagues on a ticket; whoever it names with an @ is told. The resident hears nothing of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Commenting {

    private final Moving moving;
    private final TicketFacts facts;
    private final Colleagues colleagues;
    private final Receipts receipts;
    private final FileStore store;
    private final Clock clock;

    Commenting(
            Moving moving, TicketFacts facts, Colleagues colleagues, Receipts receipts, FileStore store, Clock clock) {
        this.moving = moving;
        this.facts = facts;
        this.colleagues = colleagues;
        this.receipts = receipts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param commentId made by the sender; the same id again is the same comment
     */
    void comment(UUID projectId, UUID id, Actor by, UUID commentId, String text, List<Prepared> files) {
        Ticket before = moving.begin(projectId, id, by);
        receipts.once(projectId, commentId, id + text, () -> {
            Instant now = clock.instant();
            facts.commented(before, commentId, by.id(), text, now);
            files.forEach(file -> facts.attached(
                    before, commentId, store.keep(projectId, file).id()));
            moving.end(before, before, "commented", text);
            Set<UUID> told = new java.util.HashSet<>(colleagues.mentioned(projectId, text));
            told.add(before.owner());
            told.remove(by.id());
            moving.tell(before, told, Notifications.Kind.NEWS, "tickets.told.comment", by.name(), text);
            return "tickets/" + id;
        });
    }
}
