package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Money;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.price.Price;
import io.shouwen.repairs.price.PriceList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a repair costs its owner, with the rules. {@code may...} answers the refusal of a move, or null; the move itself
 * returns the new fact, or throws that refusal.
 *
 * @param free why nothing may be charged: a common part, a warranty; or null
 * @param everBegun whether work has begun at least once
 * @param quotations oldest first
 * @param bill the newest, or null
 */
@Clause("4.1.2.2")
record QuotedRepair(
        UUID repair,
        RepairStage stage,
        @Nullable RuleBroken free,
        boolean everBegun,
        List<Quotation> quotations,
        @Nullable Bill bill) {

    /** Most lines of a quotation. */
    static final int MOST_LINES = 50;

    /** Highest total of a quotation. */
    static final Money HIGHEST = new Money(1_000_000_00);

    /** What is asked for: so much of an item of the price list. */
    record Wish(UUID item, Quantity quantity) {}

    Optional<Quotation> newest() {
        return quotations.isEmpty() ? Optional.empty() : Optional.of(quotations.getLast());
    }

    /** The newest quotation that was agreed: a change that the owner declines leaves it in force. */
    Optional<Quotation> inForce() {
        return quotations.reversed().stream().filter(Quotation::agreed).findFirst();
    }

    @Nullable
    RuleBroken mayQuote(Actor by) {
        if (!by.is(Role.REPAIR, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER)) {
            return no("not-quoter");
        }
        if (free != null) {
            return free;
        }
        if (stage == RepairStage.CLOSED) {
            return no("ended");
        }
        // Work that began without a quotation is a courtesy: it cannot be charged afterwards.
        return everBegun && inForce().isEmpty() ? no("begun-free") : null;
    }

    /** @param list of the day @param note what the owner should know; may be empty */
    Quotation quote(UUID id, List<Wish> wishes, PriceList list, String note, Actor by) {
        RuleBroken.throwIf(mayQuote(by));
        if (wishes.isEmpty()) {
            throw no("no-lines");
        }
        if (wishes.size() > MOST_LINES) {
            throw no("too-many-lines");
        }
        Set<UUID> seen = new HashSet<>();
        List<QuotationLine> lines = new ArrayList<>();
        for (Wish wish : wishes) {
            Price price = list.of(wish.item()).orElseThrow(() -> no("not-listed"));
            if (!wish.quantity().isPositive() || !seen.add(wish.item())) {
                throw no("no-quantity");
            }
            lines.add(new QuotationLine(
                    lines.size() + 1,
                    price.id(),
                    price.level(),
                    price.item(),
                    price.kind(),
                    price.name(),
                    price.unit(),
                    price.amount(),
                    wish.quantity()));
        }
        Quotation quotation = new Quotation(id, quotations.size() + 1, list.day(), note, List.copyOf(lines), null);
        if (quotation.total().compareTo(HIGHEST) > 0) {
            throw no("too-dear");
        }
        return quotation;
    }

    /** Whether the owner may answer this quotation now. */
    @Nullable
    RuleBroken mayAnswer(UUID quotation) {
        Quotation newest = newest().orElse(null);
        if (newest == null || !newest.id().equals(quotation)) {
            return no("superseded");
        }
        if (newest.answer() != null) {
            return no("answered");
        }
        return stage == RepairStage.CLOSED ? no("ended") : null;
    }

    OwnerAnswer answer(UUID quotation, OwnerAnswer answer, Instant now) {
        RuleBroken.throwIf(mayAnswer(quotation));
        if (answer.at().isAfter(now)) {
            throw no("future");
        }
        boolean proved = switch (answer.way()) {
            case SIGNATURE -> answer.drawing() != null && answer.by() instanceof Actor.Staff;
            case LINK -> answer.by() instanceof Actor.Resident;
            case TELEPHONE ->
                answer.witness() != null && !answer.witness().equals(answer.by().id());
            case IN_PERSON -> !answer.agreed() && answer.by() instanceof Actor.Staff;
        };
        if (!proved) {
            throw no(answer.way() == AnswerWay.TELEPHONE ? "no-witness" : "not-proved");
        }
        return answer;
    }

    /** Work does not begin while a quotation waits for its answer, or after the owner declined all of them. */
    @Nullable
    RuleBroken mayBegin() {
        Quotation newest = newest().orElse(null);
        if (newest == null || newest.agreed()) {
            return null;
        }
        if (newest.answer() == null) {
            return no("not-agreed");
        }
        return inForce().isEmpty() ? no("declined") : null;
    }

    @Nullable
    RuleBroken mayBill(Actor by) {
        if (!by.is(Role.REPAIR, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER)) {
            return no("not-quoter");
        }
        if (inForce().isEmpty()) {
            return no("no-agreement");
        }
        if (stage == RepairStage.CLOSED) {
            return no("ended");
        }
        return everBegun ? null : no("not-begun");
    }

    /** @param quantities by position of the agreed lines; what is not named was not needed */
    Bill bill(UUID id, Map<Integer, Quantity> quantities, Actor by) {
        RuleBroken.throwIf(mayBill(by));
        Quotation agreed = inForce().orElseThrow();
        List<Bill.Line> lines = new ArrayList<>();
        for (QuotationLine line : agreed.lines()) {
            Quantity quantity = quantities.getOrDefault(line.position(), Quantity.NONE);
            if (quantity.isNegative() || quantity.exceeds(line.quantity())) {
                throw no("above");
            }
            lines.add(new Bill.Line(line, quantity));
        }
        return new Bill(id, bill == null ? 1 : bill.version() + 1, agreed.id(), lines);
    }

    /** What was agreed is itemised before the owner accepts the work. */
    @Nullable
    RuleBroken mayAccept() {
        Quotation agreed = inForce().orElse(null);
        if (agreed == null || bill != null && bill.quotation().equals(agreed.id())) {
            return null;
        }
        return no("no-bill");
    }

    private static RuleBroken no(String rule) {
        return new RuleBroken("4.1.2.2", "repairs.quote.rule." + rule);
    }
}
