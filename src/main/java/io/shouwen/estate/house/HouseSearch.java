package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Search hits for houses and residents; both open the house page. */
@Component
class HouseSearch implements SearchSource {

    private final Houses houses;
    private final Residents residents;

    HouseSearch(Houses houses, Residents residents) {
        this.houses = houses;
        this.residents = residents;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!EstateRoles.maySee(Scope.current().actor())) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (HouseRef house : houses.beginning(projectId, typed, limit)) {
            hits.add(new Hit("estate.kind.house", house.code(), "", path(house)));
        }
        for (Residents.Found person : residents.find(projectId, typed, limit)) {
            ResidentRef resident = person.resident();
            String name = resident.title() == null ? resident.name() : resident.name() + " " + resident.title();
            String detail = person.phone() == null
                    ? resident.house().code()
                    : person.phone() + " · " + resident.house().code();
            hits.add(new Hit(resident.relation().messageKey(), name, detail, path(resident.house())));
        }
        return hits;
    }

    private static String path(HouseRef house) {
        return "houses/" + house.id();
    }
}
