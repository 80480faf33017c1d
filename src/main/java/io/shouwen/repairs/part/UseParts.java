package io.shouwen.repairs.part;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.Repairs;
import io.shouwen.repairs.part.StockEntries.Cause;
import io.shouwen.repairs.quote.BillMade;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a repair uses leaves the stock in the transaction that says it was used. A material of the bill that nobody booked
 * as used leaves it with the bill, so that nothing is deducted twice and nothing is forgotten.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class UseParts {

    /** @param id made by the form or the phone; idempotency key */
    public record Use(UUID id, UUID part, Quantity quantity) {}

    private final BookStock stock;
    private final StockEntries entries;
    private final SpareParts parts;
    private final Repairs repairs;
    private final RepairSight sight;

    UseParts(BookStock stock, StockEntries entries, SpareParts parts, Repairs repairs, RepairSight sight) {
        this.stock = stock;
        this.entries = entries;
        this.parts = parts;
        this.repairs = repairs;
        this.sight = sight;
    }

    /** Why this person may not use parts for the repair, or null. */
    static @Nullable RuleBroken mayUse(Repair repair, Actor by) {
        if (!by.is(Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER)) {
            return no("not-repairer");
        }
        return repair.stage().inHand() || repair.stage() == RepairStage.DONE ? null : no("not-in-hand");
    }

    /**
     * @throws NotFound if there is no such repair or part, or the actor may not see the repair
     * @throws RuleBroken if one of them is not in stock; then none is booked
     */
    public void use(UUID projectId, UUID repairId, List<Use> uses, Actor by, Instant now) {
        Repair repair = seen(projectId, repairId, by);
        uses.stream()
                .sorted(Comparator.comparing(Use::part))
                .filter(use -> entries.find(projectId, use.id()).isEmpty())
                .forEach(use -> {
                    RuleBroken.throwIf(mayUse(repair, by));
                    stock.use(projectId, use.id(), use.part(), use.quantity(), new Cause(repairId, null, ""), by, now);
                });
    }

    /** All of a use comes back: it was not needed, or what was said of the work is withdrawn. */
    public void giveBack(UUID projectId, UUID repairId, UUID use, Actor by, Instant now) {
        Repair repair = seen(projectId, repairId, by);
        RuleBroken.throwIf(mayUse(repair, by));
        StockEntry standing = entries.used(projectId, repairId).stream()
                .filter(entry -> entry.id().equals(use))
                .findFirst()
                .orElseThrow(() -> no("not-used"));
        stock.giveBack(projectId, standing, new Cause(repairId, null, ""), by, now);
    }

    private Repair seen(UUID projectId, UUID repairId, Actor by) {
        sight.require(projectId, repairId, by);
        return repairs.forMove(projectId, repairId);
    }

    /** A later bill replaces what the earlier ones deducted. */
    @EventListener
    void billed(BillMade bill) {
        UUID project = bill.projectId();
        Cause cause = new Cause(bill.repairId(), bill.billId(), "");
        entries.billed(project, bill.repairId())
                .forEach(entry -> stock.giveBack(project, entry, cause, bill.by(), bill.at()));
        List<StockEntry> used = entries.used(project, bill.repairId());
        bill.materials().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(material -> deduct(bill, material.getKey(), material.getValue(), used, cause));
    }

    private void deduct(BillMade bill, UUID material, Quantity billed, List<StockEntry> used, Cause cause) {
        List<SparePart> same = parts.chargedAs(bill.projectId(), material);
        Quantity booked = used.stream()
                .filter(entry -> same.stream().anyMatch(part -> part.id().equals(entry.part())))
                .map(entry -> entry.change().negated())
                .reduce(Quantity.NONE, Quantity::plus);
        if (!same.isEmpty() && billed.exceeds(booked)) {
            UUID id = Ids.next();
            stock.use(bill.projectId(), id, same.getFirst().id(), billed.minus(booked), cause, bill.by(), bill.at());
        }
    }

    private static RuleBroken no(String rule) {
        return new RuleBroken("4.1.2.2", "repairs.part.rule." + rule);
    }
}
