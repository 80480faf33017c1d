package io.shouwen.repairs.price;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a list of prices into the price list: an item of the same name and unit gets its next version, others are added,
 * and what is not in the list stays.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportPrices {

    /** How many items were added, changed, or said already. */
    record Imported(int added, int changed, int same) {}

    private final Prices prices;
    private final EditPrice edit;
    private final Audit audit;

    ImportPrices(Prices prices, EditPrice edit, Audit audit) {
        this.prices = prices;
        this.edit = edit;
        this.audit = audit;
    }

    /** @throws RuleBroken if a price would change before today, or somebody changes the list at the same time */
    Imported bring(ProjectRef project, PriceLevel level, List<PriceWorkbook.Line> lines, Actor by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        Map<String, Price> known = new HashMap<>();
        prices.on(project.id(), today).prices().forEach(price -> known.put(key(price.name(), price.unit()), price));
        int added = 0;
        int changed = 0;
        for (PriceWorkbook.Line line : lines) {
            Price there = known.get(key(line.name(), line.unit()));
            UUID item = there == null ? Ids.next() : there.item();
            Price before = there == null
                    ? null
                    : there.level() == level
                            ? there
                            : prices.latest(project.id(), level, item).orElse(null);
            LocalDate starts = Objects.requireNonNullElse(line.startsOn(), today);
            Price next = new Price(
                    Ids.next(),
                    item,
                    level,
                    before == null ? 1 : before.version() + 1,
                    PriceUse.LISTED,
                    line.kind(),
                    line.name(),
                    line.unit(),
                    line.content(),
                    line.amount(),
                    line.basis(),
                    starts.isBefore(today) ? today : starts);
            if (there != null && there.same(next)) {
                continue;
            }
            if (!edit.write(project.id(), project.zone(), next, before, by, now)) {
                throw new RuleBroken("4.1.2.2", "repairs.price.rule.changed");
            }
            added += there == null ? 1 : 0;
            changed += there == null ? 0 : 1;
        }
        Imported imported = new Imported(added, changed, lines.size() - added - changed);
        audit.record(project.id(), "imported", "price-list", project.id(), null, imported);
        return imported;
    }

    private static String key(String name, String unit) {
        return name + " / " + unit;
    }
}
