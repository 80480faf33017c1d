package io.shouwen.repairs.part;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.part.StockEntries.Cause;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what comes in, goes out and is counted. The entries of a part follow one another under its row lock: of two people
 * who take the last one, the second is refused. Ids are idempotency keys: a booking sent twice is one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class BookStock {

    private final SpareParts parts;
    private final StockEntries entries;
    private final StaffDirectory staff;
    private final Notifications notifications;
    private final Audit audit;

    BookStock(SpareParts parts, StockEntries entries, StaffDirectory staff, Notifications notifications, Audit audit) {
        this.parts = parts;
        this.entries = entries;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
    }

    /** @param from supplier or whoever brought it */
    void deliver(UUID projectId, UUID id, UUID part, Quantity quantity, String from, Actor by, Instant now) {
        book(projectId, id, part, stock -> stock.deliver(id, quantity), Cause.of(from), by, now);
    }

    void use(UUID projectId, UUID id, UUID part, Quantity quantity, Cause cause, Actor by, Instant now) {
        book(projectId, id, part, stock -> stock.use(id, quantity), cause, by, now);
    }

    /** Gives back a use that stands. */
    void giveBack(UUID projectId, StockEntry use, Cause cause, Actor by, Instant now) {
        UUID id = Ids.next();
        book(projectId, id, use.part(), stock -> stock.giveBack(id, use), cause, by, now);
    }

    /** @param seen number of the last entry the counter knew */
    void count(UUID projectId, UUID id, UUID part, Quantity counted, int seen, String reason, Actor by, Instant now) {
        book(projectId, id, part, stock -> stock.count(id, counted, seen, reason), Cause.of(reason), by, now);
    }

    private void book(
            UUID projectId,
            UUID id,
            UUID partId,
            Function<Stock, StockEntry> rule,
            Cause cause,
            Actor by,
            Instant now) {
        SparePart part = parts.lock(projectId, partId);
        if (entries.find(projectId, id).isPresent()) {
            return;
        }
        StockEntry entry = rule.apply(entries.stock(projectId, partId));
        if (part.retired() && entry.kind() == StockEntryKind.DELIVERY) {
            throw new NotFound();
        }
        entries.insert(projectId, entry, cause, by, now);
        audit.record(projectId, "booked", "part", partId, null, entry);
        if (entry.dips(part.low())) {
            tellLow(projectId, part, entry.after(), "part-low/" + entry.id());
        }
    }

    /** Told once: the source is the entry, or the version of the part, with which its stock became low. */
    void tellLow(UUID projectId, SparePart part, Quantity stock, String source) {
        notifications.tellOnce(
                projectId,
                source,
                holders(projectId),
                Notifications.Kind.TASK,
                "parts/" + part.id(),
                "repairs.part.told.low",
                part.name(),
                stock.text() + part.unit());
    }

    private List<UUID> holders(UUID projectId) {
        return staff.holders(projectId, Role.SUPERVISOR).stream()
                .map(StaffMember::id)
                .toList();
    }
}
