package io.shouwen.district;

import io.shouwen.estate.Houses;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns a whole quarter to a district: unassigned units at once, the others by a hand-over with each district that
 * has some.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.1", "4.1.1.2"})
class GiveQuarter {

    private final Districts districts;
    private final Quarters quarters;
    private final HandOverDistrict handOverDistrict;
    private final Houses houses;

    GiveQuarter(Districts districts, Quarters quarters, HandOverDistrict handOverDistrict, Houses houses) {
        this.districts = districts;
        this.quarters = quarters;
        this.handOverDistrict = handOverDistrict;
        this.houses = houses;
    }

    /** @param request idempotency key made by the form @return whether a hand-over now waits for confirmation */
    boolean give(UUID projectId, UUID request, UUID districtId, UUID quarterId, Actor by, Instant now) {
        districts.lock(projectId);
        Districts.Named to = districts.get(projectId, districtId);
        List<UnitRef> all = houses.units(projectId);
        Assignment assignment = districts.assignment(projectId);
        List<Area> free = new ArrayList<>();
        Map<UUID, List<UnitRef>> others = new LinkedHashMap<>();
        for (UnitRef unit : quarters.get(projectId, quarterId).of(all)) {
            UUID from = assignment.of(unit);
            if (from == null) {
                free.add(Quarter.area(unit));
            } else if (!from.equals(districtId)) {
                others.computeIfAbsent(from, district -> new ArrayList<>()).add(unit);
            }
        }
        boolean waits = false;
        for (Map.Entry<UUID, List<UnitRef>> other : others.entrySet()) {
            UUID id = UUID.nameUUIDFromBytes((request + "/" + other.getKey()).getBytes(StandardCharsets.UTF_8));
            List<Area> areas = assignment.named(other.getValue(), all);
            handOverDistrict.move(projectId, id, other.getKey(), districtId, areas, "", null, by, now);
            waits |= handOverDistrict.waits(projectId, id);
        }
        if (!free.isEmpty()) {
            districts.place(projectId, districtId, free, now);
            handOverDistrict.published(projectId, districtId, null, to.butler(), by, free, now);
        }
        return waits;
    }
}
