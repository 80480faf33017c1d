package io.shouwen.district;

import io.shouwen.district.view.HistoryPage;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class DistrictHistoryController {

    private final Districts districts;
    private final ButlersOfUnits terms;
    private final DistrictHandOvers handOvers;

    DistrictHistoryController(Districts districts, ButlersOfUnits terms, DistrictHandOvers handOvers) {
        this.districts = districts;
        this.terms = terms;
        this.handOvers = handOvers;
    }

    @GetMapping("/p/{project}/districts/{id}/history")
    HistoryPage history(ProjectRef project, @PathVariable UUID id) {
        return new HistoryPage(
                districts.get(project.id(), id).name(),
                terms.of(project.id(), id).stream()
                        .map(term -> new HistoryPage.Line(term.butler(), term.units(), term.from(), term.to()))
                        .toList(),
                handOvers.past(project.id()).stream()
                        .filter(one -> one.from().district().equals(id)
                                || one.to().district().equals(id))
                        .toList());
    }
}
