package io.shouwen.estate.house.view;

import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of houses, sorted by building.
 *
 * @param building empty for all buildings
 * @param unit empty for all units of the building
 */
public record HouseList(
        ListPlace place,
        Cursor<Row> houses,
        List<Choice> buildings,
        List<String> units,
        String building,
        String unit,
        boolean mayEdit)
        implements View {

    /** @param names the first three residents, owners first @param people number of current residents */
    public record Row(
            UUID id,
            String code,
            String sortKey,
            @Nullable Integer floor,
            @Nullable BigDecimal area,
            HouseUse use,
            Ownership ownership,
            List<String> names,
            int people) {}

    public record Choice(String building, int houses) {}
}
