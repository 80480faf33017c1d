package io.shouwen.repairs.price;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of an item of the price list. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class EditPrice {

    private final Prices prices;
    private final Audit audit;

    EditPrice(Prices prices, Audit audit) {
        this.prices = prices;
        this.audit = audit;
    }

    /**
     * @param before the latest version on its level, or null
     * @return false if somebody else was first
     */
    boolean write(UUID projectId, ZoneId zone, Price price, @Nullable Price before, Actor by, Instant now) {
        RuleBroken.throwIf(price.mayFollow(before, LocalDate.ofInstant(now, zone)));
        boolean first = prices.add(projectId, price, by, now);
        if (first) {
            audit.record(projectId, "wrote", "price", price.item(), before, price);
        }
        return first;
    }
}
