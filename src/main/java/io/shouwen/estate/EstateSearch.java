package io.shouwen.estate;

import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The estate's answers in the search box: houses, people, cars; all lead to the house page. */
@Component
class EstateSearch implements SearchSource {

    private final Finding finding;

    EstateSearch(Finding finding) {
        this.finding = finding;
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
        for (HouseRef house : finding.houses(projectId, typed, limit)) {
            hits.add(new Hit("estate.kind.house", house.code(), "", path(house)));
        }
        for (Finding.Person person : finding.people(projectId, typed, limit)) {
            ResidentRef resident = person.resident();
            String name = resident.title() == null ? resident.name() : resident.name() + " " + resident.title();
            String detail = person.phone() == null
                    ? resident.house().code()
                    : person.phone() + " · " + resident.house().code();
            hits.add(new Hit(resident.relation().messageKey(), name, detail, path(resident.house())));
        }
        for (Finding.Car car : finding.cars(projectId, typed, limit)) {
            hits.add(new Hit("estate.kind.vehicle", car.plate(), car.house().code(), path(car.house())));
        }
        return hits;
    }

    private static String path(HouseRef house) {
        return "houses/" + house.id();
    }
}
