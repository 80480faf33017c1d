package io.shouwen.custody.key;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section of the house page with the keys its residents left. */
@Component
class KeysOfHouse implements HouseSection {

    private final KeyQueries queries;

    KeysOfHouse(KeyQueries queries) {
        this.queries = queries;
    }

    @Override
    public Column column() {
        return Column.HOUSEHOLD;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "custody.key.list";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return queries.ofHouse(projectId, house.id(), limit).stream()
                .map(KeysOfHouse::row)
                .toList();
    }

    private static Row row(KeyRow key) {
        String where = key.person().isEmpty() ? key.hook() : key.person();
        return Row.record(key.tag() + " " + key.label(), where, key.due(), "keys/" + key.id());
    }

    @Override
    public @Nullable Move move(UUID houseId) {
        if (!CustodyRoles.works(Scope.current().actor())) {
            return null;
        }
        return new Move("custody.key.new", "keys/new?houseId=" + houseId);
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return CustodyRoles.opens(actor);
    }
}
