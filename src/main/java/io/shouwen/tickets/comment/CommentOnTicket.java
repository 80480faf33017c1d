package io.shouwen.tickets.comment;

import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Receipts;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a comment for colleagues; people mentioned with @ are notified. Residents do not see comments. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentOnTicket {

    private final MoveTicket move;
    private final Comments comments;
    private final Colleagues colleagues;
    private final Receipts receipts;
    private final FileStore store;

    CommentOnTicket(MoveTicket move, Comments comments, Colleagues colleagues, Receipts receipts, FileStore store) {
        this.move = move;
        this.comments = comments;
        this.colleagues = colleagues;
        this.receipts = receipts;
        this.store = store;
    }

    /** Idempotent by id. @param commentId made by the form */
    void comment(UUID projectId, UUID id, Actor by, UUID commentId, String text, List<Prepared> files, Instant now) {
        Ticket ticket = move.begin(projectId, id, by);
        receipts.once(projectId, commentId, id + text, () -> {
            comments.insert(ticket, commentId, by.id(), text, now);
            files.forEach(file -> comments.attach(
                    ticket, commentId, store.keep(projectId, file).id()));
            move.said(ticket, "commented", null, text);
            Set<UUID> told = new HashSet<>(colleagues.mentioned(projectId, text));
            told.add(ticket.owner());
            told.remove(by.id());
            move.tell(ticket, told, Notifications.Kind.NEWS, "tickets.told.comment", by.name(), text);
            return "tickets/" + id;
        });
    }
}
