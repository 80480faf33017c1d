package io.shouwen.estate.vehicle;

import io.shouwen.estate.EstateRoles;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Search hits for number plates; each opens the house. */
@Component
class VehicleSearch implements SearchSource {

    private final Vehicles vehicles;

    VehicleSearch(Vehicles vehicles) {
        this.vehicles = vehicles;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        return EstateRoles.maySee(Scope.current().actor())
                ? vehicles.find(projectId, typed, limit).stream()
                        .map(car -> new Hit(
                                "estate.vehicle",
                                car.plate(),
                                car.house().code(),
                                "houses/" + car.house().id()))
                        .toList()
                : List.of();
    }
}
