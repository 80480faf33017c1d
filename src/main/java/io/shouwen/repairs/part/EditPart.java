package io.shouwen.repairs.part;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a part, changes what is said of it, or retires it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EditPart {

    private final SpareParts parts;
    private final StockEntries entries;
    private final BookStock stock;
    private final Audit audit;

    EditPart(SpareParts parts, StockEntries entries, BookStock stock, Audit audit) {
        this.parts = parts;
        this.entries = entries;
        this.stock = stock;
        this.audit = audit;
    }

    /** @return false if a part in use has the name */
    boolean add(UUID projectId, SparePart part, Actor by, Instant now) {
        boolean fresh = parts.insert(projectId, part, by, now);
        if (fresh) {
            audit.record(projectId, "added", "part", part.id(), null, part);
        }
        return fresh;
    }

    /** A low level above the stock is told like a stock that falls below it. @return false if somebody else was first */
    boolean save(UUID projectId, SparePart part, Instant now) {
        SparePart before = parts.lock(projectId, part.id());
        if (!parts.save(projectId, part, now)) {
            return false;
        }
        audit.record(projectId, "changed", "part", part.id(), before, part);
        Quantity there = entries.stock(projectId, part.id()).quantity();
        if (!part.retired() && part.low(there) && !before.low(there)) {
            stock.tellLow(projectId, part, there, "part-low/" + part.id() + "/" + part.version());
        }
        return true;
    }
}
