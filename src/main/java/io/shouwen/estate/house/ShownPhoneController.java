package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.house.view.ShownPhone;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.ProjectRef;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a number in full after recording in the audit log who looked at it. */
@Controller
@Transactional
@EstateRoles.MaySee
class ShownPhoneController {

    private final HouseQueries queries;
    private final Audit audit;

    ShownPhoneController(HouseQueries queries, Audit audit) {
        this.queries = queries;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/residents/{resident}/shown-phones")
    ShownPhone show(ProjectRef project, @PathVariable UUID resident, @RequestParam(defaultValue = "0") int ordinal) {
        String number = queries.phone(project.id(), resident, ordinal).orElseThrow(NotFound::new);
        audit.record(
                project.id(),
                "phone-shown",
                "resident",
                resident,
                null,
                Map.of("phone", PhoneNumber.of(number).masked()));
        return new ShownPhone(number);
    }
}
