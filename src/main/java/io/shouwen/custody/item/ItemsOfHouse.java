package io.shouwen.custody.item;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section of the house page with what its residents left with us. */
@Component
class ItemsOfHouse implements HouseSection {

    private final ItemQueries queries;

    ItemsOfHouse(ItemQueries queries) {
        this.queries = queries;
    }

    @Override
    public Column column() {
        return Column.HOUSEHOLD;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String titleKey() {
        return "custody.item.list";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return queries.ofHouse(projectId, house.id(), limit).stream()
                .map(ItemsOfHouse::row)
                .toList();
    }

    private static Row row(KeptItemRow item) {
        String what = item.leftAt() == null ? item.slot() : item.by();
        return Row.record(
                item.tag() + " " + item.label(),
                what,
                item.leftAt() == null ? item.until() : item.leftAt(),
                "items/" + item.id());
    }

    @Override
    public @Nullable Move move(UUID houseId) {
        if (!CustodyRoles.works(Scope.current().actor())) {
            return null;
        }
        return new Move("custody.item.new", "items/new?houseId=" + houseId);
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return CustodyRoles.opens(actor);
    }
}
